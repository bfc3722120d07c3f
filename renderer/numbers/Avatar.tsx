/** A mark to find a person by: initials where there is a name, a figure where there is a number. */
import { User, Users } from 'lucide-react';

interface AvatarProps {
  readonly name: string;
  readonly group: boolean;
}

export function Avatar({ name, group }: AvatarProps) {
  const initials = initialsOf(name);
  const figure = group ? <Users size={18} /> : <User size={18} />;
  return (
    <span className="avatar" aria-hidden>
      {group || initials === '' ? figure : initials}
    </span>
  );
}

function initialsOf(name: string): string {
  const letters = name.split(/\s+/).flatMap((part) => /^\p{L}/u.exec(part) ?? []);
  return [letters[0], letters.length > 1 ? letters.at(-1) : undefined].join('').toUpperCase();
}

/** Laid over the place where files can be let go, while they are over it. */
import { ImageDown } from 'lucide-react';
import './attach.css';

export function DropVeil({ label }: { readonly label: string }) {
  return (
    <div className="drop-veil">
      <p>
        <ImageDown size={24} aria-hidden />
        {label}
      </p>
    </div>
  );
}

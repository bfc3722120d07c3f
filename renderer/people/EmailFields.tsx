/** The email addresses of a contact. */
import { Plus, X } from 'lucide-react';
import { TextField } from '../ui/TextField.tsx';
import { words } from '../words/words.ts';
import { type TypedEmail, typedEmail } from './form.ts';

interface EmailFieldsProps {
  readonly emails: readonly TypedEmail[];
  readonly problems: readonly (string | null)[];
  readonly tried: boolean;
  readonly onChange: (emails: readonly TypedEmail[]) => void;
}

export function EmailFields({ emails, problems, tried, onChange }: EmailFieldsProps) {
  const said = words.people.form;
  return (
    <div className="contact-group">
      {emails.map(({ key, text }, at) => (
        <div key={key} className="contact-pair">
          <TextField
            label={emails.length === 1 ? said.email : said.emailAt(at + 1)}
            value={text}
            onChange={(typed) =>
              onChange(emails.map((one) => (one.key === key ? { key, text: typed } : one)))
            }
            problem={tried ? (problems[at] ?? null) : null}
          />
          <button
            type="button"
            className="icon-button"
            aria-label={said.removeEmail(at + 1)}
            onClick={() => onChange(emails.filter((_, each) => each !== at))}
          >
            <X size={18} aria-hidden />
          </button>
        </div>
      ))}
      <button
        type="button"
        className="button small quiet contact-add"
        onClick={() => onChange([...emails, typedEmail()])}
      >
        <Plus size={16} aria-hidden />
        {said.addEmail}
      </button>
    </div>
  );
}

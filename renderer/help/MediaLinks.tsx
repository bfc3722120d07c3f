/** The media of a pasted payload. What is no web address is shown, but cannot be opened. */
import { isWebAddress } from '../conversation/links.ts';
import { words } from '../words/words.ts';

export function MediaLinks({ media }: { readonly media: readonly string[] }) {
  if (media.length === 0) return null;
  return (
    <ul className="explained-media" aria-label={words.help.media}>
      {media.map((link) => (
        <li key={link}>
          {isWebAddress(link) ? (
            <a href={link} target="_blank" rel="noreferrer">
              {link}
            </a>
          ) : (
            <code>{link}</code>
          )}
        </li>
      ))}
    </ul>
  );
}

/** In the place of words that the provider's records do not hold. */
import { MessageSquareDashed } from 'lucide-react';
import { words } from '../../words/words.ts';
import './media.css';

export function Wordless({ provider }: { readonly provider: string }) {
  return (
    <div className="wordless">
      <MessageSquareDashed size={20} aria-hidden />
      <p>
        {words.media.wordless(provider)} {words.media.wordlessNext}
      </p>
    </div>
  );
}

/** One line above the inbox: a mark, a sentence, and what can be done about it. */
import { Check, KeyRound, RefreshCw, TriangleAlert } from 'lucide-react';
import type { ReactNode } from 'react';

export type Tone = 'calm' | 'success' | 'doubt' | 'danger';

interface BannerLineProps {
  readonly tone: Tone;
  readonly text: string;
  readonly about?: 'key';
  readonly children?: ReactNode;
}

export function BannerLine({ tone, text, about, children }: BannerLineProps) {
  return (
    <div className="banner" data-tone={tone}>
      {about === 'key' ? <KeyRound size={16} aria-hidden /> : <Mark tone={tone} />}
      <p className="banner-text">{text}</p>
      {children === undefined ? null : <div className="banner-acts">{children}</div>}
    </div>
  );
}

function Mark({ tone }: { readonly tone: Tone }) {
  switch (tone) {
    case 'calm':
      return <RefreshCw size={16} aria-hidden />;
    case 'success':
      return <Check size={16} aria-hidden />;
    case 'doubt':
    case 'danger':
      return <TriangleAlert size={16} aria-hidden />;
  }
}

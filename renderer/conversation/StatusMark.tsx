/** A status: its glyph and its words, always together. */
import {
  ArrowUp,
  Ban,
  Check,
  CheckCheck,
  Circle,
  Clock,
  EyeOff,
  Hourglass,
  LoaderCircle,
  MessageCircleQuestionMark,
  OctagonAlert,
  Pause,
  SearchX,
  Square,
  Undo2,
} from 'lucide-react';
import type { Glyph, StatusLook } from './status.ts';

const size = 14;

export function StatusMark({ look }: { readonly look: StatusLook }) {
  return (
    <span className="status" data-tone={look.tone} data-glyph={look.glyph}>
      <GlyphShape glyph={look.glyph} />
      <span>{look.words}</span>
    </span>
  );
}

export function GlyphShape({ glyph }: { readonly glyph: Glyph }) {
  switch (glyph) {
    case 'undo':
      return <Undo2 size={size} aria-hidden />;
    case 'clock':
      return <Clock size={size} aria-hidden />;
    case 'hourglass':
      return <Hourglass size={size} aria-hidden />;
    case 'pause':
      return <Pause size={size} aria-hidden />;
    case 'speech':
      return <MessageCircleQuestionMark size={size} aria-hidden />;
    case 'stop':
      return <Square size={size - 2} fill="currentColor" aria-hidden />;
    case 'bar':
      return <Ban size={size} aria-hidden />;
    case 'lens':
      return <SearchX size={size} aria-hidden />;
    case 'eye-off':
      return <EyeOff size={size} aria-hidden />;
    case 'arrow':
      return <ArrowUp size={size} aria-hidden />;
    case 'ring':
      return <LoaderCircle className="status-ring" size={size} aria-hidden />;
    case 'dot':
      return <Circle size={size - 2} aria-hidden />;
    case 'tick':
      return <Check size={size} aria-hidden />;
    case 'tick-question':
      return <TickQuestion />;
    case 'ticks':
      return <CheckCheck size={size} aria-hidden />;
    case 'ticks-filled':
      return <TicksFilled />;
    case 'octagon':
      return <OctagonAlert size={size} aria-hidden />;
  }
}

function TickQuestion() {
  return (
    <svg
      width={size}
      height={size}
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
    >
      <path d="m2 14 4 4 7-8" />
      <path d="M15.5 7.5a3 3 0 1 1 4.2 3.2c-.9.5-1.2 1-1.2 2.3" />
      <path d="M18.5 17.5v.01" />
    </svg>
  );
}

function TicksFilled() {
  return (
    <svg width={size} height={size} viewBox="0 0 24 24" aria-hidden="true">
      <rect x="1" y="3" width="22" height="18" rx="9" fill="currentColor" />
      <path
        className="status-knockout"
        d="m5.5 12.5 3 3 6-7m-1.5 6 1 1 6-7"
        fill="none"
        strokeWidth="2.2"
        strokeLinecap="round"
        strokeLinejoin="round"
      />
    </svg>
  );
}

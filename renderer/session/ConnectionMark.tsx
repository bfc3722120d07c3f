/** The connection of an account: a shape that differs for every state, and its words. */
import { useRef } from 'react';
import type { AccountState } from '../../shared/model/account.ts';
import { useToday } from '../ui/today.ts';
import { useSeconds } from './clock.ts';
import { type ConnectionShape, connectionLook, flowWords, missedWords } from './connectionLook.ts';
import { useSession } from './session.ts';
import './connection.css';

interface ConnectionMarkProps {
  readonly state: AccountState;
  /** With evidence and reasons, where there is room. */
  readonly whole?: boolean;
}

export function ConnectionMark({ state, whole = false }: ConnectionMarkProps) {
  const element = useRef<HTMLDivElement>(null);
  const online = useSession((session) => session.online);
  useToday();
  const now = useSeconds(state.connection.state === 'waiting', element);
  const look = connectionLook(state, now, online);
  const flow = flowWords(state, now);
  const missed = whole ? missedWords(state.health, now) : null;
  return (
    <div ref={element} className="connection" title={whole ? undefined : look.whole}>
      <Line shape={look.shape} text={whole ? look.whole : look.words} />
      {flow === null ? null : <Line shape="triangle" text={flow} />}
      {missed === null ? null : <Line shape="triangle" text={missed} />}
    </div>
  );
}

function Line({ shape, text }: { readonly shape: ConnectionShape; readonly text: string }) {
  return (
    <p className="connection-line" data-shape={shape}>
      <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
        <Shape shape={shape} />
      </svg>
      <span>{text}</span>
    </p>
  );
}

function Shape({ shape }: { readonly shape: ConnectionShape }) {
  switch (shape) {
    case 'full':
      return <circle cx="5" cy="5" r="4" fill="currentColor" />;
    case 'half':
      return (
        <>
          <circle cx="5" cy="5" r="3.5" fill="none" stroke="currentColor" />
          <path d="M5 1.5a3.5 3.5 0 0 0 0 7z" fill="currentColor" />
        </>
      );
    case 'hollow':
      return <circle cx="5" cy="5" r="3.5" fill="none" stroke="currentColor" strokeWidth="1.25" />;
    case 'triangle':
      return <path d="M5 1 9.5 9h-9z" fill="currentColor" />;
    case 'cross':
      return <path d="m1.5 1.5 7 7m0-7-7 7" stroke="currentColor" strokeWidth="2" />;
  }
}

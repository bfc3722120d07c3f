/** The connection of an account: a shape that differs for every state, and its words. */
import type { Connection } from '../../shared/model/account.ts';
import { type ConnectionShape, connectionLook } from './connectionLook.ts';

export function ConnectionMark({ connection }: { readonly connection: Connection }) {
  const look = connectionLook(connection);
  return (
    <span className="connection" data-shape={look.shape}>
      <svg width="10" height="10" viewBox="0 0 10 10" aria-hidden="true">
        <Shape shape={look.shape} />
      </svg>
      {look.words}
    </span>
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

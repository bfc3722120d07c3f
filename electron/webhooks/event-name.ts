/**
 * The name a webhook's event goes by, which is what makes a body a webhook of a provider even when
 * nothing else in it is known: `event_type` with Telnyx and Opentact, at the top or under `data`;
 * the `type` of any entry of the list with Bandwidth; `type` beside a payload in Opentact's frames.
 */
import { z } from 'zod';
import type { SourceDialect } from './source.ts';

const Named = z.looseObject({ event_type: z.string().min(1) });
const Enveloped = z.looseObject({ data: Named });
const Typed = z.looseObject({ type: z.string().min(1) });
const Frame = z.looseObject({ type: z.string().min(1), payload: z.unknown() });

/** A name is shown on screen, so a long one is cut. */
const longest = 80;

export function eventNameIn(dialect: SourceDialect, value: unknown): string | null {
  return nameIn(dialect, value)?.slice(0, longest) ?? null;
}

function nameIn(dialect: SourceDialect, value: unknown): string | undefined {
  switch (dialect) {
    case 'telnyx':
      return eventType(value);
    case 'opentact':
      return eventType(value) ?? Frame.safeParse(value).data?.type;
    case 'bandwidth':
      return (Array.isArray(value) ? value : [value])
        .map((entry) => Typed.safeParse(entry).data?.type)
        .find((type) => type !== undefined);
  }
}

function eventType(value: unknown): string | undefined {
  return (
    Enveloped.safeParse(value).data?.data.event_type ?? Named.safeParse(value).data?.event_type
  );
}

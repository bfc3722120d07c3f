/**
 * A raw payload in plain words: what `npm run explain` prints and the Help screen shows.
 *
 * One element per event in the text, in the order in which they stand there. Sentences, rungs and
 * charges are the catalogue's; nothing is looked up anywhere and nothing is stored.
 */
import type { Explained } from '../../shared/delivery/catalogue/explain.ts';
import type { WireError, WireEvent, WireReceipt } from '../../shared/delivery/wire-event.ts';
import type {
  ExplainElement,
  ExplainedDelivery,
  ExplainedRefusal,
} from '../../shared/model/explained.ts';
import { readEvents } from '../providers/dialects.ts';
import { explainWords } from '../providers/reading/receipt.ts';

/** `file` is only a name to tell several inputs apart. Null and `not-json` as in `readEvents`. */
export function explainText(
  raw: string,
  file: string,
): readonly ExplainElement[] | null | 'not-json' {
  const events = readEvents(raw);
  if (events === null || events === 'not-json') return events;
  return events.map((event) => explainEvent(event, file));
}

function explainEvent(event: WireEvent, file: string): ExplainElement {
  const { receipts, errors, createdAt: _, occurredAt, unknown, ...told } = event;
  return {
    file,
    ...told,
    deliveries: receipts.map((receipt) => explainReceipt(event, receipt)),
    errors: errors.map((error) => explainError(event, error)),
    occurredAt: occurredAt === null ? null : new Date(occurredAt).toISOString(),
    unknown,
  };
}

function explainReceipt(event: WireEvent, receipt: WireReceipt): ExplainedDelivery {
  const { to, state, title, detail, carrier, lineType } = receipt;
  const words = verdictOf(explainWords(event, receipt), receipt.code);
  return { to, ...words, state, title, detail, carrier, lineType };
}

function explainError(
  event: WireEvent,
  { code, title, detail, field }: WireError,
): ExplainedRefusal {
  const words = explainWords(event, { state: null, code, title, detail });
  return { ...verdictOf(words, code), field, title, detail };
}

function verdictOf(
  { rung, reason, nextStep, retry, billed, final }: Explained,
  code: string | null,
) {
  return { rung, code, reason, nextStep, retry, billed, final };
}

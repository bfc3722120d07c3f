/** Conversations as JSON: docs/archive.md says what stands in it. Statuses are words of the ladder. */

import type { RecipientDetail } from '../../../shared/model/details.ts';
import type { Attachment } from '../../../shared/model/media.ts';
import type { TextFile } from './text-file.ts';
import type { ToldConversation, ToldText } from './told.ts';

export const jsonVersion = 1;

export function writeJson(
  file: TextFile,
  told: Iterable<ToldConversation>,
  madeAt: number,
  step: () => void,
): void {
  const head = { format: 'longcode-conversations', version: jsonVersion, exportedAt: iso(madeAt) };
  file.write(`${JSON.stringify(head).slice(0, -1)},"conversations":[`);
  let first = true;
  for (const one of told) {
    file.write(first ? '\n' : ',\n');
    first = false;
    writeConversation(file, one, step);
  }
  file.write('\n]}\n');
}

function writeConversation(file: TextFile, told: ToldConversation, step: () => void): void {
  const { conversation, account, names, texts } = told;
  const { line, people } = conversation;
  const named = people.map((number) => ({ number, name: names.get(number) ?? null }));
  file.write(`${JSON.stringify({ account, line, people: named }).slice(0, -1)},"messages":[`);
  let first = true;
  for (const text of texts) {
    file.write(`${first ? '\n' : ',\n'}  ${JSON.stringify(messageOf(text))}`);
    first = false;
    step();
  }
  file.write('\n]}');
}

function messageOf({ message, recipients }: ToldText) {
  const { id, direction, at, from, text, wordless, batchId, media } = message;
  return {
    ...{ id, direction, at: iso(at), from, text, wordless, batchId },
    files: media.map(fileOf),
    recipients: recipients.map(recipientOf),
  };
}

function fileOf({ name, url, file }: Attachment) {
  const kept = file.state === 'kept' ? file : null;
  return {
    ...{ name, url: url === '' ? null : url, state: file.state },
    ...{ sha256: kept?.hash ?? null, type: kept?.type ?? null, bytes: kept?.bytes ?? null },
  };
}

function recipientOf({ to, attempts }: RecipientDetail) {
  return {
    to,
    attempts: attempts.map(({ attempt, rung, at, code, detail, verdict, receipts }) => ({
      ...{ attempt, status: rung, at: iso(at), code, detail, reason: verdict.reason },
      receipts: receipts.map((receipt) => ({
        ...{ status: receipt.rung, source: receipt.source },
        occurredAt: receipt.occurredAt === null ? null : iso(receipt.occurredAt),
        receivedAt: iso(receipt.receivedAt),
        ...{ code: receipt.code, detail: receipt.detail, state: receipt.state },
        ...{ carrier: receipt.carrier, cost: receipt.cost, segments: receipt.segments },
      })),
    })),
  };
}

function iso(at: number): string {
  return new Date(at).toISOString();
}

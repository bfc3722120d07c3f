/** What a person who answers writes back: a sentence that fits the words, the same for the same text. */
import type { SeededIds } from './random.ts';

export function answerTo(text: string, uuid: string, ids: SeededIds): string {
  const label = `answer:${uuid}`;
  if (/\b(thanks|thank you|thx)\b/i.test(text)) {
    return ids.pick(label, ['You are welcome!', 'Any time.', 'Glad it helped.']);
  }
  if (/\b(when|time|tomorrow|today|appointment|o'clock)\b/i.test(text)) {
    return ids.pick(label, [
      'That time works for me.',
      'Could we make it half an hour later?',
      'See you then.',
    ]);
  }
  if (text.includes('?')) {
    return ids.pick(label, [
      'Yes, that is fine.',
      'Let me check and get back to you.',
      'I think so.',
    ]);
  }
  if (/^\s*(hi|hello|hey)\b/i.test(text)) {
    return ids.pick(label, ['Hi! How can I help?', 'Hello, good to hear from you.', 'Hey there!']);
  }
  return ids.pick(label, ['Got it, thank you.', 'Sounds good.', 'Understood.']);
}

import { count, plural } from './plural.ts';

/** A text to several people: privately to each, or as one conversation. */
export const groups = {
  choice: 'How it goes out',
  separate: (n: number) => plural(n, 'separate private text', 'separate private texts'),
  separateHint: 'Nobody sees the others. Answers come to you alone.',
  together: 'One group conversation',
  togetherHint: 'Everyone sees everyone’s number and every answer. Goes as MMS.',
  tooMany: (provider: string, max: number, n: number) =>
    `At most ${count(max)} people with ${provider}; here are ${count(n)}.`,
  byNumber: 'A group needs one number of yours. Choose a number under From.',
  line: (line: string) => `${line} cannot send MMS, which a group needs.`,
  title: (n: number) => `Group of ${count(n)}`,
  placeholder: 'Text the group',
  noAnswer: (provider: string) =>
    `Longcode cannot answer this group: ${provider} does not say how texts to a group are sent, and a text from here would reach each person privately. Use New message to do that.`,
  tooLarge: (provider: string, max: number) =>
    `This group is larger than the ${count(max)} people ${provider} takes in one, so it cannot be answered from here. Use New message to write to each person privately.`,
  failedFor: (names: string, others: number) =>
    others === 0
      ? `Not delivered to ${names}`
      : `Not delivered to ${names} and ${plural(others, 'other', 'others')}`,
};

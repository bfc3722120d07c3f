import { beforeEach, expect, test } from 'vitest';
import { draftOf, restoreDraft, setDraft, takeDraft, useDrafts } from './drafts.ts';

const draft = () => draftOf(useDrafts.getState(), 1);

beforeEach(() => useDrafts.setState({ texts: {} }));

test('a text taken back stands exactly as it was written', () => {
  restoreDraft(1, ' two\nlines ');
  expect(draft()).toBe(' two\nlines ');
});

test('what was typed since is kept, below it on lines of its own', () => {
  setDraft(1, 'typed since');
  restoreDraft(1, 'taken back');
  expect(draft()).toBe('taken back\ntyped since');
  restoreDraft(1, 'taken back before it');
  expect(draft()).toBe('taken back before it\ntaken back\ntyped since');
});

test('the draft of a conversation that is gone can be taken elsewhere', () => {
  setDraft(1, 'typed');
  expect(takeDraft(1)).toBe('typed');
  expect([draft(), takeDraft(1)]).toEqual(['', '']);
});

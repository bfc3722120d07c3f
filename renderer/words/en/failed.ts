import { plural } from './plural.ts';

export const failed = {
  list: 'Texts not delivered',
  total: (n: number) => plural(n, 'text', 'texts'),
  loading: 'Loading texts that were not delivered',
  loadFailed: 'The texts that were not delivered could not be loaded.',
  item: (parts: readonly (string | null)[]) =>
    parts.filter((part) => part !== null && part !== '').join(', '),
  detailsOf: (who: string) => `Details of the text to ${who}`,
  empty: {
    title: 'Nothing failed',
    text: 'Every text either arrived at the carrier, is on its way, or waits for a receipt.',
    action: 'Show all conversations',
  },
};

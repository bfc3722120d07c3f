/** What a column of a table of contacts can hold, and what was guessed about it. */
export const columnUses = [
  'ignore',
  'name',
  'prefix',
  'given-name',
  'middle-name',
  'family-name',
  'suffix',
  'organization',
  'number',
  /** Says what the next number column to its right is for. */
  'number-label',
  'email',
  'notes',
  'source-key',
] as const;

export type ColumnUse = (typeof columnUses)[number];

/** Sure: the heading is one that a known program writes. Likely: what is in it looks so. */
export type Confidence = 'sure' | 'likely' | 'unsure';

export interface Column {
  readonly use: ColumnUse;
  /** For a number column without a label column of its own: what its numbers are for. */
  readonly label: string;
}

export interface GuessedColumn extends Column {
  /** Empty when the table has no headings. */
  readonly heading: string;
  /** The first few values that are not empty. */
  readonly samples: readonly string[];
  readonly confidence: Confidence;
}

/** One for each column, in the order of the file; columns past its end are ignored. */
export interface Mapping {
  /** Whether the first row holds headings and no contact. */
  readonly hasHeadings: boolean;
  readonly columns: readonly Column[];
}

/**
 * What is said of each row of a file before and after it is imported. Every row has exactly one
 * verdict; what could not be used of a row that is taken is listed beside it.
 */
import type { Address } from '../phone/address.ts';

/** What an import can change of a contact that is already there. */
export type ContactField =
  | 'name'
  | 'organization'
  | 'numbers'
  | 'labels'
  | 'emails'
  | 'notes'
  | 'source-key';

export interface FieldChange {
  readonly field: ContactField;
  /** As shown to the user, empty when there was nothing. */
  readonly before: string;
  readonly after: string;
}

/** Row numbers as a spreadsheet counts them: the first row of the file is 1. In a vCard file, cards. */
export type Complaint =
  | { readonly kind: 'no-number' }
  | { readonly kind: 'not-a-number'; readonly value: string }
  /** The country is null when the number names one itself. */
  | {
      readonly kind: 'too-short' | 'too-long';
      readonly value: string;
      readonly country: string | null;
    }
  | { readonly kind: 'unknown-country'; readonly value: string }
  | { readonly kind: 'extension'; readonly value: string }
  | { readonly kind: 'digits-lost'; readonly value: string }
  | { readonly kind: 'not-an-email'; readonly value: string }
  | {
      readonly kind: 'contested';
      readonly number: Address;
      readonly field: 'name' | 'organization';
      readonly rows: readonly number[];
    }
  | { readonly kind: 'key-of-several'; readonly key: string; readonly rows: readonly number[] }
  | {
      readonly kind: 'tangled';
      readonly field: 'name' | 'organization';
      readonly rows: readonly number[];
    }
  | { readonly kind: 'several-people'; readonly names: readonly string[] }
  | { readonly kind: 'other-person'; readonly known: string; readonly name: string }
  | {
      readonly kind: 'over-limit';
      readonly field: 'name' | 'organization' | 'notes' | 'source-key' | 'numbers' | 'emails';
      readonly limit: number;
    }
  | { readonly kind: 'quote-open' | 'cell-too-long' | 'too-many-cells'; readonly limit: number }
  | { readonly kind: 'card-cut-short' };

export type Verdict =
  | { readonly kind: 'new' }
  | { readonly kind: 'same' }
  | { readonly kind: 'changes'; readonly fields: readonly FieldChange[] }
  /** The same person as an earlier row, which speaks for both. */
  | { readonly kind: 'joined'; readonly row: number }
  | { readonly kind: 'rejected'; readonly why: Complaint };

export interface PlannedRow {
  readonly row: number;
  /** As the row calls them; empty when it names nobody. */
  readonly name: string;
  readonly numbers: readonly Address[];
  readonly verdict: Verdict;
  /** Parts of a row that cannot be used although the rest can. */
  readonly leftOut: readonly Complaint[];
}

export type Outcome =
  | 'added'
  | 'updated'
  | 'unchanged'
  | 'joined'
  | 'rejected'
  /** The contact was changed elsewhere since the dry run. */
  | 'stale'
  /** Writing failed. */
  | 'failed'
  /** The import was stopped before. */
  | 'not-reached';

export interface ReportedRow extends PlannedRow {
  readonly outcome: Outcome;
}

export interface ImportReport {
  readonly ended: 'done' | 'stopped' | 'failed';
  readonly rows: readonly ReportedRow[];
  /** The raw words behind a failure; null unless it failed. */
  readonly detail: string | null;
}

/** Why a whole file cannot be read. */
export type FileRefusal =
  | 'empty'
  | 'too-large'
  | 'spreadsheet'
  | 'not-text'
  | 'too-many-rows'
  | 'quotes-broken'
  | 'no-number-column';

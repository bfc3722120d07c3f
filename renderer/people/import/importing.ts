/**
 * An import on its way. One step follows the other: a file is chosen, its columns are named, what would
 * happen is looked at, it happens, and the report stays until it is closed.
 */
import type { CountryCode } from 'libphonenumber-js';
import { create } from 'zustand';
import type { Column, Mapping } from '../../../shared/contacts/columns.ts';
import type {
  ImportCounts,
  ImportEnd,
  ImportFilter,
  ImportProgress,
  ImportRow,
} from '../../../shared/contacts/importing.ts';
import type { Answer, Failure } from '../../../shared/contract/failure.ts';
import { maxContactFileBytes } from '../../../shared/contract/limits.ts';
import type { ImportFile } from '../../../shared/contract/people.ts';
import { type PageRange, pageSize, pagesIn, type RowPages, rowPage } from '../../batch/pages.ts';
import { announce } from '../../ui/notices.ts';
import { words } from '../../words/words.ts';
import { homeCountry } from '../country.ts';

export type Step = 'choose' | 'columns' | 'plan' | 'applying' | 'end';

export interface Choice {
  readonly country: CountryCode;
  readonly whenDifferent: 'take-file' | 'keep-mine';
}

interface Importing {
  readonly step: Step;
  readonly busy: boolean;
  readonly file: ImportFile | null;
  /** Null where the file holds cards. */
  readonly mapping: Mapping | null;
  readonly choice: Choice;
  readonly counts: ImportCounts | null;
  readonly filter: ImportFilter;
  readonly pages: RowPages<ImportRow>;
  readonly total: number;
  readonly progress: ImportProgress | null;
  readonly stopping: boolean;
  readonly end: ImportEnd | null;
  readonly failure: Failure | null;
}

const begin: Importing = {
  ...{ step: 'choose', busy: false, file: null, mapping: null, counts: null, filter: 'all' },
  choice: { country: 'US', whenDifferent: 'take-file' },
  ...{ pages: {}, total: 0, progress: null, stopping: false, end: null, failure: null },
};

export const useImporting = create<Importing>()(() => begin);

export function beginImport(): void {
  useImporting.setState({ ...begin, choice: { ...begin.choice, country: homeCountry() } });
}

/** Nobody looks at it any more; what is being written goes on until it can stop. */
export function closeImport(): void {
  const { step } = useImporting.getState();
  if (step === 'applying') void window.longcode.stopImport();
  else void window.longcode.closeImport();
  useImporting.setState(begin);
}

export function chooseFile(): Promise<void> {
  const { country } = useImporting.getState().choice;
  return take(() => window.longcode.openImport({ country }));
}

export async function dropFile(file: File): Promise<void> {
  if (file.size > maxContactFileBytes) {
    const failure = { code: 'contacts-refused', field: null, detail: 'too-large' } as const;
    useImporting.setState({ failure });
    return;
  }
  const bytes = new Uint8Array(await file.arrayBuffer());
  const { country } = useImporting.getState().choice;
  await take(() => window.longcode.dropImport({ bytes, name: file.name, country }));
}

async function take(open: () => Promise<Answer<ImportFile | null>>): Promise<void> {
  if (useImporting.getState().busy) return;
  useImporting.setState({ busy: true, failure: null });
  const answer = await open();
  if (!answer.ok) useImporting.setState({ busy: false, failure: answer.failure });
  else if (answer.value === null) useImporting.setState({ busy: false });
  else {
    const { content } = answer.value;
    const mapping = content.kind === 'cards' ? null : mappingOf(content);
    useImporting.setState({ step: 'columns', busy: false, file: answer.value, mapping });
  }
}

function mappingOf({ hasHeadings, columns }: Mapping): Mapping {
  return { hasHeadings, columns: columns.map(({ use, label }) => ({ use, label })) };
}

export function changeColumn(at: number, column: Partial<Column>): void {
  const { mapping } = useImporting.getState();
  if (mapping === null) return;
  const columns = mapping.columns.map((one, each) => (each === at ? { ...one, ...column } : one));
  useImporting.setState({ mapping: { ...mapping, columns } });
}

export function changeHeadings(hasHeadings: boolean): void {
  const { mapping } = useImporting.getState();
  if (mapping !== null) useImporting.setState({ mapping: { ...mapping, hasHeadings } });
}

export function changeChoice(change: Partial<Choice>): void {
  useImporting.setState(({ choice }) => ({ choice: { ...choice, ...change } }));
}

export async function plan(): Promise<void> {
  const { mapping, choice, busy } = useImporting.getState();
  if (busy) return;
  useImporting.setState({ busy: true, failure: null });
  const sent =
    mapping === null ? null : { ...mapping, columns: mapping.columns.map((one) => ({ ...one })) };
  const answer = await window.longcode.planImport({ mapping: sent, ...choice });
  if (!answer.ok) {
    useImporting.setState({ busy: false, failure: answer.failure });
    return;
  }
  useImporting.setState({ step: 'plan', busy: false, counts: answer.value });
  showRows('all');
}

export function goBack(): void {
  const { step } = useImporting.getState();
  if (step === 'plan') useImporting.setState({ step: 'columns', counts: null, failure: null });
  else beginImport();
}

export async function apply(): Promise<void> {
  useImporting.setState({ step: 'applying', progress: null, stopping: false, failure: null });
  const answer = await window.longcode.applyImport();
  const now = useImporting.getState();
  if (now.step !== 'applying') {
    // Unless another file was opened in its place meanwhile.
    if (now.file === null && !now.busy) void window.longcode.closeImport();
    return;
  }
  if (!answer.ok) {
    useImporting.setState({ step: 'plan', failure: answer.failure });
    return;
  }
  useImporting.setState({ step: 'end', end: answer.value });
  announce(words.people.importing[answer.value.ended]);
  showRows(answer.value.counts.rejected > 0 ? 'rejected' : 'all');
}

export function stop(): void {
  useImporting.setState({ stopping: true });
  void window.longcode.stopImport();
}

export async function saveReport(): Promise<void> {
  useImporting.setState({ failure: null });
  const answer = await window.longcode.saveImportReport();
  if (!answer.ok) useImporting.setState({ failure: answer.failure });
  else if (answer.value.saved) announce(words.people.importing.reportSaved);
}

let range: PageRange = { first: 0, last: 0 };

export function showRows(filter: ImportFilter): void {
  range = { first: 0, last: 0 };
  useImporting.setState({ filter, pages: {}, total: 0 });
  void loadRows();
}

export function lookAtRows(first: number, last: number): void {
  range = { first: rowPage(first), last: rowPage(last) };
  const { pages } = useImporting.getState();
  if (pagesIn(range).some((page) => pages[page] === undefined)) void loadRows();
}

async function loadRows(): Promise<void> {
  const { filter, step } = useImporting.getState();
  for (const page of pagesIn(range)) {
    if (useImporting.getState().pages[page] !== undefined) continue;
    const query = { filter, offset: page * pageSize, limit: pageSize };
    const answer = await window.longcode.importRows(query);
    const now = useImporting.getState();
    if (!answer.ok || now.filter !== filter || now.step !== step) return;
    const { rows, total } = answer.value;
    useImporting.setState({ pages: { ...now.pages, [page]: rows }, total });
  }
}

window.longcode.on('importing', (progress) => useImporting.setState({ progress }));

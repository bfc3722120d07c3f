import type { ArchivePhase } from '../../../shared/archive/job.ts';
import type { ExportFormat } from '../../../shared/archive/selection.ts';
import { count, plural } from './plural.ts';

const phases: Readonly<Record<ArchivePhase, string>> = {
  texts: 'Texts',
  media: 'Files',
  checking: 'Checking what was read',
  adding: 'Adding what is not here yet',
  finishing: 'Finishing',
};

const formats: Readonly<Record<ExportFormat, { readonly name: string; readonly hint: string }>> = {
  html: {
    name: 'Web page',
    hint: 'To read or print. Pictures and files stand in a folder beside it.',
  },
  csv: { name: 'Spreadsheet (CSV)', hint: 'One row for each text and person it went to.' },
  json: { name: 'JSON', hint: 'For other programs, with every receipt.' },
};

const texts = (n: number): string => plural(n, 'text', 'texts');

export const archive = {
  settingsTitle: 'Export and import',
  everything: 'Everything in one file',
  everythingHint:
    'Texts with their receipts, contacts, notes, opt-outs, templates, drafts, settings and files – not your keys. Keep the file as safe as the texts in it.',
  exportEverything: 'Export everything…',
  exported: (n: number, files: number) =>
    `Exported: ${texts(n)} and ${plural(files, 'file', 'files')}.`,
  missing: (n: number) =>
    `${plural(n, 'file that a text shows is', 'files that texts show are')} no longer on this computer and not in it.`,
  conversations: 'Conversations to read elsewhere',
  conversationsHint: 'As a web page, a spreadsheet or JSON, of one conversation or of many.',
  exportConversations: 'Export conversations…',
  import: 'An archive of Longcode',
  importHint:
    'Adds what is in it and not here yet. What is here stays as it is, so the same archive can be imported again.',
  importButton: 'Import an archive…',
  lookingInto: 'Looking into the archive…',

  exportTitle: 'Export conversations',
  which: 'Which conversations',
  /** Of the choices. */
  picked: (n: number) => (n === 1 ? 'The one that is open' : `The ${count(n)} selected`),
  inView: (view: string, n: number) => `${view}: ${plural(n, 'conversation', 'conversations')}`,
  line: (line: string) => `Line ${line}`,
  when: 'Texts of',
  spans: {
    all: 'All times',
    month: 'The last 30 days',
    year: 'The last 365 days',
    own: 'From … to …',
  },
  from: 'From',
  until: 'To',
  spanWrong: 'The first day is after the last one.',
  as: 'As',
  formats,
  export: 'Export…',
  written: (n: number, conversations: number) =>
    `Exported: ${texts(n)} of ${plural(conversations, 'conversation', 'conversations')}.`,
  nothing: 'There is no text in that time, so the file is empty.',

  phases,
  progress: (phase: string, done: number, total: number) =>
    total === 0 ? `${phase}…` : `${phase}: ${count(done)} of ${count(total)}`,
  progressName: 'Progress',
  cancel: 'Cancel',
  cancelling: 'Cancelling…',
  close: 'Done',

  importTitle: 'Import this archive?',
  madeAt: (time: string) => `Made on ${time}`,
  holds: (n: number, conversations: number, files: number) =>
    `${texts(n)} in ${plural(conversations, 'conversation', 'conversations')}, ${plural(files, 'file', 'files')}`,
  lacks: (n: number) => `${plural(n, 'file', 'files')} could not be put into it.`,
  accounts: 'Accounts in it',
  here: 'is here already',
  needsKey: 'comes without its key and asks for it',
  goesTo: (host: string) =>
    `Its key will be sent to ${host}, as the archive says. Enter it only if that is your provider.`,
  promises: [
    'Nothing in it is sent by itself: texts that had not left are looked for, and you are asked about them.',
    'Longcode receives and sends nothing while it imports. A backup of what is here is made first.',
  ],
  confirm: 'Import',
  keep: 'Do not import',
  importing: 'Importing',
  imported: (n: number, known: number) =>
    known === 0
      ? `Imported: ${texts(n)}.`
      : `Imported: ${texts(n)}; ${count(known)} were here already.`,
  waiting: (n: number) => `${plural(n, 'text waits', 'texts wait')} for your word under Waiting.`,
  keys: (n: number) => `${plural(n, 'account needs', 'accounts need')} a key before texts arrive.`,
  cancelled: 'Cancelled. Nothing was changed.',
  onFirstRun: 'Already have an archive of Longcode?',
};

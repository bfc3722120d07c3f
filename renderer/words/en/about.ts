import { plural } from './plural.ts';

export const about = {
  title: 'About Longcode',
  version: (version: string) => `Version ${version}`,
  madeOf: 'Made of',
  parts: (electron: string, chromium: string, node: string) =>
    [['Electron', electron] as const, ['Chromium', chromium] as const, ['Node.js', node] as const]
      .filter(([, version]) => version !== '')
      .map((part) => part.join(' '))
      .join(', '),
  system: 'On',
  hosts: 'Talks to',
  hostsHint:
    'Your providers, and nobody else: no telemetry, no updates in secret. Files in texts are fetched from where their links lead.',
  noHosts: 'No host: there is no account but for practice.',
  forAccounts: (accounts: readonly string[]) => `for ${accounts.join(', ')}`,
  data: 'Your data',
  dataParts: (texts: string, files: string, backups: string) =>
    `Texts ${texts}, files ${files}, backups ${backups}`,
  openFolder: 'Show in folder',
  report: 'Report',
  reportHint:
    'For when something went wrong. It holds versions, counts and places in the program, and no number, text, name, address or key. Read it before you send it.',
  showReport: 'Show the report',
  copy: 'Copy',
  copied: 'Copied.',
  save: 'Save…',
  saved: 'Saved.',
  defects: (n: number) =>
    n === 0
      ? 'Nothing went wrong in this run.'
      : `${plural(n, 'thing', 'things')} went wrong in this run.`,
  licences: 'Licences',
  licencesHint: (n: number) => `Longcode contains ${plural(n, 'package', 'packages')} of others.`,
  loading: 'Looking…',
};

import { expect, test } from 'vitest';
import { unknownHealth } from '../../shared/model/account.ts';
import { defaultSettings } from '../../shared/model/settings.ts';
import { Address } from '../../shared/phone/address.ts';
import { defectOf } from '../desktop/defects.ts';
import { StoreError } from '../store/store-error.ts';
import { reportText } from './report-text.ts';

const secrets = [
  '+13125550150',
  '3125550150',
  'sk_live_123',
  'Ana Ruiz',
  'See you at five',
  '/home/ana',
];

/** An error whose words hold everything that must not be told. */
function telltale(Kind: typeof Error): Error {
  return new Kind(
    `To ${secrets.join(', ')}\n    at ${secrets.join(' ')} (/home/ana/Ana Ruiz.ts:1:1)`,
  );
}

test('a full profile leaves nothing of itself in the report', () => {
  const thrown = [telltale(Error), telltale(TypeError), new StoreError('full', secrets.join(' '))];
  for (const error of thrown) error.name = error.name.replace('TypeError', secrets[3] ?? '');
  const text = reportText({
    versions: {
      version: '1.2.3',
      electron: '45',
      chromium: '150',
      node: '24',
      system: 'Linux x64',
    },
    at: Date.UTC(2026, 4, 4),
    data: { folder: '/home/ana', texts: 1, files: 2, backups: 3 },
    accounts: [
      {
        account: {
          ...{ id: secrets[2] ?? '', provider: 'opentact', name: 'Ana Ruiz', practice: false },
          ...{ baseUrl: 'https://3125550150.example', socketUrl: null, createdAt: 0 },
          ownNumbers: [Address.parse('+13125550150')],
          limits: { perSecond: 1, perLinePerSecond: 1, lookForSeconds: 60 },
        },
        receiving: { by: 'socket' },
        holding: { balance: 12.5, missingRights: ['send'] },
        connection: { state: 'key-refused', since: 0, detail: secrets.join(' ') },
        health: unknownHealth,
        flow: { state: 'paused', until: 0, asked: true, detail: secrets.join(' ') },
      },
    ],
    counts: { all: 4, unread: 1, failed: 0, waiting: 2, asking: 1 },
    unsent: { texts: 2 },
    trouble: null,
    settings: defaultSettings,
    defects: thrown.map((error) => defectOf('account', error, 0)),
  });
  for (const secret of secrets) expect(text).not.toContain(secret);
  expect(text).toContain('1. opentact (own address); connection key-refused');
  expect(text).toContain('Conversations: 4; unread 1');
  expect(text).toMatch(/account: StoreError full\n {4}.*report-text\.test\.ts:\d+:\d+/);
});

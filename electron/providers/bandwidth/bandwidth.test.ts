import { describe, expect, test } from 'vitest';
import { readEvents } from '../dialects.ts';

const read = (value: unknown) => readEvents(JSON.stringify(value));

const message = {
  id: 'm1',
  owner: '+12345678901',
  applicationId: 'a1',
  time: '2024-09-14T18:20:11.160744Z',
  segmentCount: 2,
  direction: 'out',
  to: ['+12345678902'],
  from: '+12345678901',
  text: '',
  tag: 'mine',
};
const callback = {
  time: '2024-09-14T18:20:12.5Z',
  type: 'message-delivered',
  to: '+12345678902',
  description: 'ok',
  message,
};

describe('delivered', () => {
  test.each([
    ['+12345678901', 'ok', 'carrier'],
    ['+18445550123', 'ok', 'handset'],
    ['+18335550123', 'ok', 'handset'],
    ['72345', 'ok', 'handset'],
    ['+18445550123', 'Message delivered to handset.', 'carrier'],
    ['+18445550123', 'OK', 'carrier'],
    ['+18445550123', undefined, 'carrier'],
    ['+12345678901', 'Message delivered to handset.', 'carrier'],
    ['+448005550123', 'ok', 'carrier'],
    ['Longcode', 'ok', 'carrier'],
  ])('from %s, described as %s: %s', (from, description, rung) => {
    expect(read([{ ...callback, description, message: { ...message, from } }])).toMatchObject([
      { kind: 'receipt', receipts: [{ rung, to: '+12345678902' }], unknown: [] },
    ]);
  });

  test('a toll-free recipient proves nothing about the sender’s line', () => {
    const to = '+18445550123';
    expect(read([{ ...callback, to, message: { ...message, to: [to] } }])).toMatchObject([
      { receipts: [{ rung: 'carrier', to }] },
    ]);
  });
});

describe('failed', () => {
  test.each([
    [9902, 'unconfirmed'],
    ['9902', 'unconfirmed'],
    [9999, 'failed'],
    [4700, 'failed'],
    [4999, 'failed'],
    [undefined, 'failed'],
  ])('code %s: %s', (errorCode, rung) => {
    const failed = { ...callback, type: 'message-failed', description: 'words', errorCode };
    const code = errorCode === undefined ? null : String(errorCode);
    expect(read([failed])).toMatchObject([{ receipts: [{ rung, code, detail: 'words' }] }]);
  });
});

describe('who it is about', () => {
  test('the top-level recipient, not the group', () => {
    const group = { ...message, to: ['+12345678902', '+12345678903'] };
    expect(read([{ ...callback, to: '12345678903', message: group }])).toMatchObject([
      { to: group.to, receipts: [{ to: '+12345678903' }] },
    ]);
  });

  test('a missing top-level recipient is taken from a message to one, never from a group', () => {
    const { to: _, ...rest } = callback;
    const group = { ...message, to: ['+12345678902', '+12345678903'] };
    expect(read([rest])).toMatchObject([{ receipts: [{ to: '+12345678902' }] }]);
    expect(read([{ ...rest, message: group }])).toMatchObject([{ receipts: [] }]);
  });

  test('a callback outside its array, carrier name, tag and segments', () => {
    expect(read({ ...callback, carrierName: 'AT&T' })).toMatchObject([
      {
        dialect: 'bandwidth-callback',
        carrier: 'AT&T',
        tags: ['mine'],
        segments: 2,
        receipts: [{ carrier: 'AT&T' }],
        unknown: [],
      },
    ]);
  });

  test('my line comes first in an inbound group', () => {
    const inbound = {
      ...message,
      direction: 'in',
      from: '+12345678909',
      owner: '+12345678903',
      to: ['+12345678902', '+12345678903'],
      text: 'hi',
    };
    const received = { ...callback, type: 'message-received', to: '+12345678903' };
    expect(read([{ ...received, message: inbound }])).toMatchObject([
      { kind: 'inbound', to: ['+12345678903', '+12345678902'], others: ['+12345678902'] },
    ]);
  });
});

describe('rich messages', () => {
  const inbound = { ...message, direction: 'in', from: '+12345678902', to: ['BandwidthRBM'] };
  const received = { ...callback, to: 'BandwidthRBM' };

  test('content with a file', () => {
    const content = {
      text: 'look',
      media: { fileUrl: 'https://x.test/1', thumbnailUrl: 'https://x.test/t' },
    };
    const event = { ...received, type: 'message-received', message: { ...inbound, content } };
    expect(read([event])).toMatchObject([
      { kind: 'inbound', text: 'look', media: ['https://x.test/1'], unknown: [] },
    ]);
  });

  test('a chosen suggestion and a shared place', () => {
    const chosen = { ...inbound, suggestionResponse: { text: 'Yes', postbackData: 'eA==' } };
    const place = { ...inbound, locationResponse: { latitude: 37.77, longitude: '-122.41' } };
    expect(
      read([
        { ...received, type: 'suggestion-response', message: chosen },
        { ...received, type: 'request-location-response', message: place },
      ]),
    ).toMatchObject([
      { kind: 'inbound', text: 'Yes', unknown: [] },
      { kind: 'inbound', text: '37.77, -122.41', unknown: [] },
    ]);
  });

  test('a type nobody documented is kept under its own name', () => {
    expect(read([{ ...callback, type: 'message-pondered' }])).toMatchObject([
      { kind: 'other', event: 'message-pondered', receipts: [], unknown: ['type'] },
    ]);
  });
});

describe('the message list', () => {
  const row = {
    messageId: 'm1',
    accountId: '9900000',
    sourceTn: '+12345678901',
    destinationTn: '+12345678902',
    messageStatus: 'DELIVERED',
    messageDirection: 'OUTBOUND',
    messageType: 'sms',
    segmentCount: 1,
    errorCode: 0,
    receiveTime: '2026-04-07T14:03:07.000Z',
    carrierName: null,
  };
  const list = (...messages: unknown[]) =>
    read({ totalCount: 1, pageInfo: { nextPage: 'n' }, messages });

  test.each([
    ['RECEIVED', 0, 'accepted'],
    ['SENT', 0, 'sent'],
    ['DELIVERED', 0, 'carrier'],
    ['UNDELIVERED', 4700, 'failed'],
    ['FAILED', 9902, 'unconfirmed'],
    ['DLR_EXPIRED', 9902, 'unconfirmed'],
  ])('%s with code %s: %s', (messageStatus, errorCode, rung) => {
    expect(list({ ...row, messageStatus, errorCode })).toMatchObject([
      { dialect: 'bandwidth-list', kind: 'record', receipts: [{ rung }], unknown: [] },
    ]);
  });

  test('never says that the phone has it, not even from a toll-free number', () => {
    expect(list({ ...row, sourceTn: '+18445550123' })).toMatchObject([
      { receipts: [{ rung: 'carrier' }] },
    ]);
  });

  test('direction comes from its own field, an empty list is one event, a strange row is listed', () => {
    expect(list({ ...row, messageDirection: 'INBOUND' }, 1)).toMatchObject([
      { direction: 'in', receipts: [] },
      { kind: 'other', unknown: ['messages.1'] },
    ]);
    expect(list()).toMatchObject([{ dialect: 'bandwidth-list', kind: 'response' }]);
  });
});

describe('answers', () => {
  test('a group send is accepted for everybody', () => {
    const to = ['+12345678902', '+12345678903'];
    expect(read({ ...message, to, priority: 'default' })).toMatchObject([
      {
        dialect: 'bandwidth-rest',
        kind: 'response',
        receipts: to.map((one) => ({ to: one, rung: 'accepted' })),
      },
    ]);
  });

  test('a send over several channels', () => {
    const channel = {
      from: 'BandwidthRBM',
      applicationId: 'a1',
      channel: 'RBM',
      content: { text: 'hi' },
      owner: 'x',
    };
    const data = {
      id: 'm1',
      time: message.time,
      direction: 'out',
      to: ['+12345678902'],
      channelList: [channel],
    };
    expect(read({ links: [], data, errors: [] })).toMatchObject([
      {
        dialect: 'bandwidth-rest',
        from: 'BandwidthRBM',
        text: 'hi',
        receipts: [{ rung: 'accepted' }],
      },
    ]);
  });

  test('refusals, with and without the field they complain about', () => {
    const source = { field: 'to' };
    const several = {
      links: [],
      data: null,
      errors: [{ type: 'request-validation', description: 'bad', source }],
    };
    expect(read(several)).toMatchObject([
      {
        dialect: 'bandwidth-error',
        errors: [{ code: 'request-validation', field: 'to', detail: 'bad' }],
      },
    ]);
    expect(read({ type: 'forbidden', description: 'Access Denied', trace: 'x' })).toMatchObject([
      { dialect: 'bandwidth-error', kind: 'error', unknown: ['trace'] },
    ]);
  });
});

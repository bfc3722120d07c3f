/** The lists below are typed out from the providers' pages, not taken from the data they check. */
import { describe, expect, test } from 'vitest';
import type { ProviderKind } from '../../model/providers.ts';
import { catalogue } from './catalogue.ts';
import { causes } from './causes.ts';
import type { CatalogueEntry, Retry } from './entry.ts';

const list = (codes: string): readonly string[] => codes.trim().split(/\s+/);

const documented: readonly (readonly [ProviderKind, string, readonly string[]])[] = [
  ['opentact', 'answers', list('400 401 402 403 404 405 406 429 5xx')],
  ['opentact', 'states of a text', list('created sending sent failed success delivered')],
  ['opentact', 'dropped from the line', ['queuing timeout']],
  [
    'opentact',
    'events',
    list(`sms_sent sms_delivered sms_send_fails sms_delivery_fails sms_state_changed smsi_received
      balance_changed tnorder_processed tnleases_released tnleases_releasing`),
  ],
  [
    'opentact',
    'states upstream',
    list(`CREATED QUEUED SENT DELIVERED READ CONVERTED FAILED EXPIRED SCHEDULED TEST PAUSED
      DELETED`),
  ],
  ['opentact', 'number orders', list('created verify processing success failed')],
  [
    'opentact',
    'webhooks and detail records',
    list(`queued sending sent delivered delivery_unconfirmed delivery_failed sending_failed expired
      webhook_delivered received`),
  ],
  [
    'telnyx',
    'detail records',
    list('gw_timeout delivered dlr_unconfirmed dlr_timeout received gw_reject failed'),
  ],
  [
    'telnyx',
    'outbound statuses',
    list(`scheduled queued sending sent cancelled expired sending_failed delivery_unconfirmed
      delivered delivery_failed unknown`),
  ],
  [
    'telnyx',
    'inbound statuses',
    list(`queued sending sent delivered sending_failed delivery_failed delivery_unconfirmed
      webhook_delivered received`),
  ],
  [
    'telnyx',
    'request errors',
    list(`10000 10001 10002 10003 10004 10005 10006 10007 10008 10009 10010 10011 10012 10013 10014
      10015 10016 10017 10018 10019 10021 10023 10027`),
  ],
  ['telnyx', 'account errors', list('20002 20006 20012 20013 20014 20015 20016 20017 20100')],
  [
    'telnyx',
    'delivery errors',
    list(`40001 40002 40003 40004 40005 40006 40007 40008 40009 40010 40011 40012 40013 40014 40015
      40016 40017 40018`),
  ],
  [
    'telnyx',
    'sender errors',
    list(`40100 40150 40151 40300 40301 40302 40304 40305 40306 40308 40309 40310 40311 40312 40313
      40314 40315 40316 40317 40318 40319 40320 40321 40322 40328 40329`),
  ],
  [
    'telnyx',
    'codes without a page',
    list('40323 40324 40325 40326 40327 40330 40331 40332 40333 42200 42201 47000'),
  ],
  [
    'bandwidth',
    'answers',
    list(`request-validation unauthorized forbidden unsupported-content-type
      max-message-queue-size-exceeded rate_limit_exceeded 400 401 403 404 405 406 415 429 5xx`),
  ],
  [
    'bandwidth',
    'list statuses',
    list('RECEIVED QUEUED SENDING SENT FAILED DELIVERED ACCEPTED UNDELIVERED DLR_EXPIRED'),
  ],
  [
    'bandwidth',
    'callback types',
    list(`message-received message-sending message-sent message-delivered message-failed
      message-read requested-location-response suggestion-response`),
  ],
  [
    'bandwidth',
    'codes from Bandwidth',
    list(`4001 4301 4302 4303 4350 4360 4401 4403 4404 4405 4406 4407 4408 4409 4410 4411 4412 4420
      4421 4431 4432 4433 4434 4435 4451 4452 4470 4476 4481 4482 4492 4493`),
  ],
  [
    'bandwidth',
    'codes from the carrier',
    list(`4700 4701 4702 4711 4712 4720 4721 4730 4740 4750 4751 4752 4753 4770 4771 4772 4773 4774
      4775 4780 4781 4785 4790 4791 4792 4793 4795`),
  ],
  [
    'bandwidth',
    'failures',
    list(`5100 5101 5106 5111 5201 5211 5220 5229 5231 5500 5501 5999 5600 5610 5620 5630 5650 9902
      9999`),
  ],
];

const nameOf = (entry: CatalogueEntry): string => `${entry.provider} ${entry.code}`;
const oneSentence = /^[A-Z][^.!?]*\.$/;

describe('completeness', () => {
  test.each(documented)('%s, %s', (provider, _section, codes) => {
    const known = new Set(catalogue.map(nameOf));
    expect(codes.filter((code) => !known.has(`${provider} ${code}`))).toEqual([]);
  });

  test('nothing in the catalogue comes from anywhere else', () => {
    const named = new Set(
      documented.flatMap(([provider, , codes]) => codes.map((code) => `${provider} ${code}`)),
    );
    expect(catalogue.map(nameOf).filter((name) => !named.has(name))).toEqual([]);
  });

  test('no two entries for one provider and code', () => {
    const names = catalogue.map(nameOf);
    expect(names.filter((name, at) => names.indexOf(name) !== at)).toEqual([]);
  });
});

describe.each(catalogue.map((entry) => [nameOf(entry), entry] as const))('%s', (_name, entry) => {
  test('says in one plain sentence each what happened and what to do, and where that is from', () => {
    const reasons = [entry.reason, ...(entry.handset === undefined ? [] : [entry.handset.reason])];
    for (const sentence of [...reasons, entry.nextStep]) {
      expect(sentence).toMatch(oneSentence);
      expect(sentence.length).toBeLessThanOrEqual(140);
      expect(sentence).not.toMatch(
        /\b(API|HTTP|URL|DLR|SMSC|TN|TCR|JSON|10DLC|MMS|SMS|handset|webhook|payload|parameter)\b/i,
      );
    }
    expect(entry.source).toMatch(/^https:\/\/\S+( \([\w./-]+\))?$/);
  });

  test('names a cause exactly where something is wrong', () => {
    const wrong: readonly string[] = ['failed', 'unconfirmed', 'unknown'];
    if (entry.kind === 'error') expect(entry.cause).not.toBeNull();
    else expect(entry.cause !== null).toBe(wrong.includes(entry.rung));
  });
});

describe('causes', () => {
  test('each has a label and one sentence to act on', () => {
    for (const { label, action } of Object.values(causes)) {
      expect(label).toMatch(/^[A-Z].*[^.]$/);
      expect(action).toMatch(oneSentence);
    }
  });

  test('none is without a code', () => {
    const used = new Set(catalogue.map((entry) => entry.cause));
    expect(
      Object.keys(causes).filter((name) => ![...used].some((cause) => cause === name)),
    ).toEqual([]);
  });
});

describe('retry', () => {
  const codesWith = (provider: ProviderKind, ...retries: readonly Retry[]): readonly string[] =>
    catalogue
      .filter((entry) => entry.provider === provider && retries.includes(entry.retry))
      .map((entry) => entry.code)
      .sort();

  test('Telnyx: five codes after a pause, one more slowly, nothing else by itself', () => {
    expect(codesWith('telnyx', 'later')).toEqual(['10011', '40006', '40011', '40018', '40318']);
    expect(codesWith('telnyx', 'slower')).toEqual(['40002']);
    expect(codesWith('telnyx', 'once')).toEqual([]);
  });

  test('Bandwidth: never a 4xxx, a 5xxx once at most, never what may have arrived', () => {
    const codes = catalogue.filter(
      (entry) => entry.provider === 'bandwidth' && /^\d{4}$/.test(entry.code),
    );
    for (const { code, retry } of codes) expect([code, retry]).toEqual([code, expectedRetry(code)]);
    expect(codesWith('bandwidth', 'later')).toEqual([
      '429',
      'max-message-queue-size-exceeded',
      'rate_limit_exceeded',
    ]);
  });

  test('Opentact: only what was dropped or held off before it left', () => {
    expect(codesWith('opentact', 'later', 'once', 'slower')).toEqual(['429', 'queuing timeout']);
  });

  test('no state calls for a retry, and nothing that may have arrived does', () => {
    for (const entry of catalogue) {
      const open = entry.rung === 'unconfirmed' || entry.rung === 'unknown';
      if (entry.kind === 'state' || open)
        expect([entry.code, entry.retry]).toEqual([entry.code, 'no']);
    }
  });

  function expectedRetry(code: string): Retry {
    return code.startsWith('5') ? 'once' : 'no';
  }
});

describe('billed', () => {
  const billed = (provider: ProviderKind, codes: readonly string[]): readonly string[] => [
    ...new Set(
      catalogue
        .filter((entry) => entry.provider === provider && codes.includes(entry.code))
        .map((entry) => entry.billed),
    ),
  ];
  const bandwidth = (first: RegExp, except: readonly string[] = []): readonly string[] =>
    catalogue
      .filter(({ provider, code }) => provider === 'bandwidth' && /^\d{4}$/.test(code))
      .map((entry) => entry.code)
      .filter((code) => first.test(code) && !except.includes(code));

  test('Bandwidth: as in the Billable column', () => {
    expect(billed('bandwidth', bandwidth(/^4[0-4]/, ['4470', '4476']))).toEqual(['no']);
    expect(billed('bandwidth', bandwidth(/^5[125-9]/, bandwidth(/^56|^5229/)))).toEqual(['no']);
    expect(billed('bandwidth', bandwidth(/^47|^56|^99|^4470/))).toEqual(['yes']);
    expect(billed('bandwidth', ['4476', '5229'])).toEqual(['unknown']);
  });

  test('Opentact: charged once handed downstream, never before', () => {
    expect(billed('opentact', ['sent', 'success', 'delivered'])).toEqual(['yes']);
    expect(billed('opentact', ['created', '402', '405', '406', 'queuing timeout'])).toEqual(['no']);
    expect(billed('opentact', ['failed', '5xx'])).toEqual(['unknown']);
  });

  test('Telnyx: not documented for any code', () => {
    const codes = catalogue.filter(({ provider }) => provider === 'telnyx').map(({ code }) => code);
    expect(billed('telnyx', codes)).toEqual(['unknown']);
  });
});

import { expect, test } from 'vitest';
import type { Finding } from '../../shared/model/readiness.ts';
import { Address } from '../../shared/phone/address.ts';
import { markOf, writableTo } from './writable.ts';

const chicago = Address.parse('+13125550100');
const toronto = Address.parse('+14165550100');
const london = Address.parse('+442079460000');
const sanJuan = Address.parse('+17875550100');

const noCampaign: Finding = {
  cause: 'no-campaign',
  light: 'amber',
  fix: 'choose-campaign',
  figure: null,
};
const off: Finding = { cause: 'not-enabled', light: 'red', fix: 'enable', figure: null };
const unheard: Finding = { cause: 'unheard', light: 'amber', fix: 'connect', figure: null };
const pending: Finding = { cause: 'campaign-pending', light: 'amber', fix: 'wait', figure: null };

test('a line that lacks nothing is open', () => {
  expect(writableTo({ findings: [], canSend: true }, [chicago])).toEqual({
    state: 'open',
    notice: null,
  });
});

test('red closes it for everybody, and cannot be overruled', () => {
  const closed = { state: 'closed', finding: off, overrulable: false };
  expect(writableTo({ findings: [off, noCampaign], canSend: false }, [london])).toEqual(closed);
});

test('without a campaign the US is closed, and the rest of the world is warned', () => {
  const readiness = { findings: [noCampaign], canSend: true };
  const closed = { state: 'closed', finding: noCampaign, overrulable: true };
  expect(writableTo(readiness, [chicago])).toEqual(closed);
  expect(writableTo(readiness, [sanJuan])).toEqual(closed);
  expect(writableTo(readiness, [toronto, chicago])).toEqual(closed);
  expect(writableTo(readiness, [toronto, london])).toEqual({ state: 'open', notice: noCampaign });
  expect(writableTo(readiness, [])).toEqual({ state: 'open', notice: noCampaign });
});

test('a red light that does not stop sending leaves it open', () => {
  const red: Finding = { ...unheard, light: 'red' };
  expect(writableTo({ findings: [red], canSend: true }, [chicago]).state).toBe('open');
});

test('what the whole account lacks is not said of one line', () => {
  const readiness = { findings: [unheard, pending], canSend: true };
  expect(writableTo(readiness, [chicago])).toEqual({ state: 'open', notice: pending });
  expect(markOf({ ...readiness, light: 'amber', canReceive: true })).toEqual(pending);
  expect(
    markOf({ findings: [unheard], light: 'amber', canSend: true, canReceive: false }),
  ).toBeNull();
});

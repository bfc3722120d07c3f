import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { maxRecipients, maxTextLength } from '../../shared/contract/limits.ts';
import { linkIn, readLink } from './link.ts';

const to = (...numbers: string[]) => ({ to: numbers, text: '' });

describe('RFC 5724 and what others write', () => {
  test.each([
    ['sms:+15105550101', to('+15105550101')],
    ['sms:+15105550101,+15105550102', to('+15105550101', '+15105550102')],
    ['sms:+15105550101?body=hello%20there', { to: ['+15105550101'], text: 'hello there' }],
    ['sms:+15105550101,+15105550102?body=hi', { to: ['+15105550101', '+15105550102'], text: 'hi' }],
    ['SMS:+15105550101?BODY=hi', { to: ['+15105550101'], text: 'hi' }],
    ['sms:+15105550101&body=hi', { to: ['+15105550101'], text: 'hi' }],
    ['sms:+15105550101;body=hi', { to: ['+15105550101'], text: 'hi' }],
    ['sms:+15105550101?&body=hi', { to: ['+15105550101'], text: 'hi' }],
    ['sms://+15105550101?body=a%0D%0Ab', { to: ['+15105550101'], text: 'a\nb' }],
    ['sms:?body=a%26b%3Dc', { to: [], text: 'a&b=c' }],
    ['sms:(510)%20555-0101', to('(510) 555-0101')],
    ['sms:+15105550101?body=50%+off', { to: ['+15105550101'], text: '50%+off' }],
    ['tel:+1-510-555-0101', to('+1-510-555-0101')],
    ['tel:+15105550101;ext=3', to('+15105550101')],
    ['tel:5550101;phone-context=+1510', to('5550101')],
    ['sms:22922', to('22922')],
  ])('%s', (link, fill) => {
    expect(readLink(link)).toEqual(fill);
  });
});

test.each([
  '',
  'sms:',
  'tel:',
  'sms:?subject=hi',
  'mailto:ana@example.com',
  'https://example.com/?sms:+15105550101',
  'javascript:alert(1)',
  '--sms:+15105550101',
  'tel:alert(1)',
  `sms:+15105550101?body=${'a'.repeat(20_000)}`,
])('%s is none', (link) => {
  expect(readLink(link)).toBeNull();
});

describe('hostile', () => {
  test('numbers hold nothing that reads as words or turns writing around', () => {
    const bad = ['<img src=x>', 'Ana', '+1510\u202e5550101', '+1510555%E2%80%AE0101', '++', '%00'];
    expect(readLink(`sms:${bad.join(',')},+15105550101`)).toEqual(to('+15105550101'));
  });

  test('a body keeps its words and loses what is not to be seen', () => {
    expect(readLink('sms:?body=a%00b%1Bc%E2%80%AEd%C2%85e%0Af')?.text).toBe('abcde\nf');
    expect(readLink('sms:?body=%F0%9F%91%A9%E2%80%8D%F0%9F%92%BB')?.text).toBe('👩‍💻');
    expect(readLink('sms:?body=%FF%FEok')?.text).toBe('ok');
    expect(readLink(`sms:?body=${'x'.repeat(15_000)}`)?.text).toHaveLength(maxTextLength);
  });

  test('more recipients than a message can have are left out', () => {
    const many = Array.from({ length: 2_500 }, (_, n) => String(20_000 + n));
    expect(readLink(`sms:${many.join(',')}`)?.to).toHaveLength(maxRecipients);
  });

  test('whatever is asked, it is a message that could be written', () => {
    const piece = fc.oneof(
      fc.constantFrom('sms:', 'tel:', '+1510', '?', '&', ';', ',', 'body=', '%', '%0', '%C3', '//'),
      fc.string({ unit: 'binary' }),
    );
    fc.assert(
      fc.property(fc.array(piece, { maxLength: 12 }), (pieces) => {
        const fill = readLink(`sms:${pieces.join('')}`);
        if (fill === null) return;
        expect(fill.text.length).toBeLessThanOrEqual(maxTextLength);
        expect(fill.text.replaceAll('\n', '')).not.toMatch(/[\p{Cc}\p{Cs}\u202a-\u202e]/u);
        for (const number of fill.to) expect(number).toMatch(/^[+0-9().\-/ \u00a0]+$/);
      }),
    );
  });

  test('patience is not tried', () => {
    const began = performance.now();
    readLink(`sms:${'1-'.repeat(9_000)}`);
    readLink(`sms:?body=${'%C3'.repeat(6_000)}`);
    expect(performance.now() - began).toBeLessThan(500);
  });
});

test('among the arguments of a program', () => {
  expect(linkIn(['longcode', '--flag', 'sms:22922'])).toEqual(to('22922'));
  expect(linkIn(['longcode', '--user-data-dir=/x'])).toBeNull();
});

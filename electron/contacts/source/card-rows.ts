/**
 * Cards of a vCard file as rows. What a number is for comes from its type, or from Apple's and
 * Google's `X-ABLabel` of the same group. A card of a company repeats the organization as its name.
 */
import {
  type Card,
  type Property,
  splitEscaped,
  typesIn,
  unescaped,
} from '../../../shared/contacts/vcard.ts';
import type { SourceRow } from './row.ts';

export function rowsOfCards(cards: readonly Card[]): readonly SourceRow[] {
  return cards.map(({ properties, isWhole }, at) => ({
    ...sourceOf(properties),
    row: at + 1,
    trouble: isWhole ? null : { kind: 'card-cut-short' },
  }));
}

function sourceOf(properties: readonly Property[]) {
  const values = (name: string): readonly string[] =>
    properties
      .filter((property) => property.name === name)
      .map(({ value }) => value)
      .filter((value) => value.trim() !== '');
  const text = (name: string): string => unescaped(values(name)[0] ?? '').trim();
  const [organization = ''] = values('ORG').map((value) => parts(value).join(', '));
  const fullName = text('FN') || nameFromParts(values('N')[0] ?? '');
  const isCompany = /^org$/i.test(text('KIND')) || /^company$/i.test(text('X-ABSHOWAS'));
  return {
    name: isCompany && fullName === organization ? '' : fullName,
    organization,
    numbers: numbersOf(properties),
    emails: values('EMAIL').map((value) =>
      unescaped(value).replace(/^(mailto:[^?]*)\?.*$/is, '$1'),
    ),
    notes: values('NOTE').map(unescaped).join('\n'),
    sourceKey: text('UID'),
  };
}

function numbersOf(properties: readonly Property[]) {
  const labels = new Map<string, string>();
  for (const { name, group, value } of properties) {
    if (name === 'X-ABLABEL' && group !== '') labels.set(group, unescaped(value));
  }
  return properties.flatMap(({ name, group, parameters, value }) => {
    const text = unescaped(value).trim();
    if (name !== 'TEL' || text === '') return [];
    return [{ text, label: labels.get(group) ?? labelFrom(typesIn(parameters)) }];
  });
}

function labelFrom(types: readonly string[]): string {
  const place = types.find((type) => type === 'work' || type === 'home') ?? '';
  if (types.includes('fax')) return `${place} fax`.trim();
  if (types.includes('cell') || types.includes('iphone')) return 'mobile';
  if (types.includes('pager')) return 'pager';
  if (types.includes('main')) return 'main';
  return place;
}

/** Family; given; additional; prefixes; suffixes, in the order people read them. */
function nameFromParts(value: string): string {
  const [family = '', given = '', additional = '', prefix = '', suffix = ''] =
    splitEscaped(value).map(unescaped);
  return [prefix, given, additional, family, suffix].filter((part) => part.trim() !== '').join(' ');
}

function parts(value: string): readonly string[] {
  return splitEscaped(value)
    .map((part) => unescaped(part).trim())
    .filter((part) => part !== '');
}

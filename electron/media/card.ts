/**
 * A contact card (vCard 2.1, 3.0 and 4.0) read for what a person wants to see of it: name,
 * organisation, numbers and addresses. Pictures, links, notes and everything else in it is left out,
 * and all that is shown is one plain line each. Sources: RFC 6350, RFC 2426, vCard 2.1.
 */
import type { ContactCard } from '../../shared/model/media.ts';
import { decode, oneLine } from './text.ts';
import { cardsOf, type Property, propertiesIn, splitEscaped, unescaped } from './vcard.ts';

/** UTF-16 units of a file that are read; a card this long has a picture in it. */
const longestText = 1024 * 1024;
const longestValue = 200;
const mostOfEach = 20;
const mostCards = 50;

/** The cards in a file, empty ones left out; none when it is no vCard. Never throws. */
export function cardsIn(raw: Uint8Array): readonly ContactCard[] {
  const cards: ContactCard[] = [];
  const text = decode(raw).slice(0, longestText);
  for (const { properties, isWhole } of cardsOf(propertiesIn(text))) {
    const card = isWhole ? cardOf(properties) : null;
    if (card !== null) cards.push(card);
    if (cards.length === mostCards) break;
  }
  return cards;
}

function cardOf(properties: readonly Property[]): ContactCard | null {
  const values = (name: string, read: (value: string) => string): string[] =>
    properties
      .filter((property) => property.name === name)
      .map((property) => oneLine(read(property.value), longestValue))
      .filter((value) => value !== '')
      .slice(0, mostOfEach);

  const [name = values('N', nameFromParts)[0]] = values('FN', unescaped);
  const [organization] = values('ORG', (value) => partsOf(value).join(', '));
  const phones = values('TEL', (value) => withoutScheme(unescaped(value), /^tel:/i));
  const emails = values('EMAIL', (value) => withoutScheme(unescaped(value), /^mailto:/i));
  if (name === undefined && organization === undefined && phones.length + emails.length === 0) {
    return null;
  }
  return { name: name ?? null, organization: organization ?? null, phones, emails };
}

/** Family; given; additional; prefixes; suffixes, in the order people read them. */
function nameFromParts(value: string): string {
  const [family = '', given = '', additional = '', prefix = '', suffix = ''] =
    splitEscaped(value).map(unescaped);
  return [prefix, given, additional, family, suffix].filter((part) => part.trim() !== '').join(' ');
}

function partsOf(value: string): readonly string[] {
  return splitEscaped(value)
    .map((part) => unescaped(part).trim())
    .filter((part) => part !== '');
}

function withoutScheme(value: string, scheme: RegExp): string {
  const text = value.trim();
  return scheme.test(text) ? (text.replace(scheme, '').split(/[;?]/)[0] ?? '') : text;
}

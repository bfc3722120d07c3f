/**
 * Searching the log: `POST /sms/search` for both directions, `/outbound` and `/inbound` for one. The
 * filters are those of Opentact's OpenAPI; with `mode` OR one of them is enough. Two ends of one range
 * count as one filter. `/sms/outbound` and `/sms/inbound` are accepted as other spellings.
 */
import { z } from 'zod';
import { checked, ok } from './envelope.ts';
import { digitsOf } from './numbers.ts';
import {
  comparing,
  flag,
  isWithin,
  mask,
  matchesMask,
  matchesNumber,
  orderBy,
  page,
  ranges,
  type Sense,
} from './query.ts';
import type { Message } from './records.ts';
import { type Route, route } from './router.ts';
import type { Grounds } from './services.ts';

const orderFields = [
  'created_on',
  'modified_on',
  'from',
  'to',
  'tn',
  'message',
  'state',
  'delivered',
  'reference_id',
] as const;
type OrderField = (typeof orderFields)[number];

const Search = z.object({
  ...page,
  ...ranges,
  order: orderBy(orderFields),
  from: mask,
  to: mask,
  message: mask,
  tn: mask,
  thread: z.string().optional(),
  state: z.string().optional(),
  reference_id: z.string().optional(),
  delivered: flag,
  readed: flag,
});
type Search = z.infer<typeof Search>;

export function searchRoutes({ state, shapes }: Grounds): Route[] {
  const search =
    (rows: () => Message[]): Route['handle'] =>
    ({ query, body }) => {
      const asked = checked(Search, { ...body, ...Object.fromEntries(query) });
      const order =
        Object.keys(asked.order).length > 0 ? asked.order : { created_on: 'DESC' as const };
      const found = rows()
        .filter((row) => matches(row, asked))
        .sort(comparing(keysOf(order)));
      return ok({
        take: asked.take,
        skip: asked.skip,
        mode: asked.mode,
        order,
        total: found.length,
        data: found.slice(asked.skip, asked.skip + asked.take).map(shapes.searchRow),
      });
    };

  const both = search(() => [...state.shown(), ...state.inbound.all()]);
  const outbound = search(() => state.shown());
  const inbound = search(() => state.inbound.all());
  return [
    route('POST', '/sms/search', both, 'search'),
    route('POST', '/sms/search/outbound', outbound, 'search'),
    route('POST', '/sms/search/inbound', inbound, 'search'),
    route('POST', '/sms/outbound', outbound, 'search'),
    route('POST', '/sms/inbound', inbound, 'search'),
  ];
}

function matches(row: Message, asked: Search): boolean {
  const verdicts = verdictsOn(row, asked);
  if (verdicts.length === 0) return true;
  return asked.mode === 'AND' ? !verdicts.includes(false) : verdicts.includes(true);
}

/** One verdict for each filter that was given. */
function verdictsOn(row: Message, asked: Search): boolean[] {
  const given = <T>(value: T | undefined, matches: (value: T) => boolean) =>
    value === undefined ? [] : [matches(value)];
  const between = (at: string, from: number | undefined, to: number | undefined) =>
    from === undefined && to === undefined ? [] : [isWithin(at, from, to)];

  return [
    ...between(row.createdOn, asked.created_on_from, asked.created_on_to),
    ...between(row.modifiedOn, asked.modified_on_from, asked.modified_on_to),
    ...given(asked.from, (pattern) => matchesNumber(digitsOf(row.from), pattern)),
    ...given(asked.to, (pattern) => matchesNumber(digitsOf(row.to), pattern)),
    ...given(asked.message, (pattern) => matchesMask(row.text, pattern)),
    ...given(asked.tn, (line) => digitsOf(lineOf(row)) === digitsOf(line)),
    ...given(asked.thread, (thread) => row.thread === thread),
    ...given(asked.state, (state) => stateOf(row) === state),
    ...given(asked.reference_id, (id) => row.referenceId === id),
    ...given(asked.delivered, (delivered) => isDelivered(row) === delivered),
    ...given(asked.readed, (readed) => row.direction === 'in' && !readed),
  ];
}

function keysOf(order: Partial<Record<OrderField, Sense>>) {
  return orderFields
    .filter((field) => order[field] !== undefined)
    .sort((a, b) => Object.keys(order).indexOf(a) - Object.keys(order).indexOf(b))
    .map((field) => ({
      of: (row: Message) => sortValue(row, field),
      sense: order[field] ?? 'ASC',
    }));
}

function sortValue(row: Message, field: OrderField): string | number {
  switch (field) {
    case 'created_on':
      return row.createdOn;
    case 'modified_on':
      return row.modifiedOn;
    case 'from':
      return row.from;
    case 'to':
      return row.to;
    case 'tn':
      return lineOf(row);
    case 'message':
      return row.text;
    case 'state':
      return stateOf(row);
    case 'delivered':
      return Number(isDelivered(row));
    case 'reference_id':
      return row.referenceId;
  }
}

function lineOf(row: Message): string {
  return row.direction === 'out' ? row.from : row.to;
}

function stateOf(row: Message): string {
  return row.direction === 'out' ? row.state : 'success';
}

function isDelivered(row: Message): boolean {
  return row.direction === 'in' || row.delivered;
}

/** The bodies of sends to Bandwidth, told by `applicationId` or a list of channels without an id. */
import type { WireEvent } from '../../../shared/delivery/wire-event.ts';
import { wireEvent } from '../reading/event.ts';
import { at, openFields } from '../reading/fields.ts';
import { messageFields } from './message.ts';

export function readBandwidthRequest(value: unknown): readonly WireEvent[] | null {
  const fields = openFields(value);
  const has = (key: string): boolean => at(value, key) !== undefined;
  const channels = Array.isArray(at(value, 'channelList'));
  if (fields === null || has('id') || !has('to') || !(has('applicationId') || channels))
    return null;
  fields.allow('channelList');
  const { direction: _, ...told } = messageFields(fields);
  return [
    wireEvent({ ...told, dialect: 'bandwidth-request', kind: 'other', unknown: fields.unknown() }),
  ];
}

/** One row of the message list, from the record that all providers share. */
import type { Account } from '../account.ts';
import { networkOf } from '../networks.ts';
import type { Message } from '../records.ts';
import { practiceAccountId } from '../sign-in.ts';
import type { State } from '../state.ts';
import { errorOf, idOf, isMms, recipientsOf, segmentsOf, statusOf } from './endings.ts';
import type { ListRow } from './list.ts';

export function listRow(row: Message, account: Account, state: Pick<State, 'leaseOf'>): ListRow {
  const outbound = row.direction === 'out';
  const lease = state.leaseOf(outbound ? row.from : row.to);
  const mms = isMms(row);
  return {
    messageId: idOf(row),
    accountId: practiceAccountId,
    sourceTn: row.from,
    destinationTn: row.to,
    messageStatus: statusOf(row),
    messageDirection: outbound ? 'OUTBOUND' : 'INBOUND',
    messageType: mms ? 'mms' : 'sms',
    segmentCount: segmentsOf(row),
    errorCode: outbound ? (errorOf(row)?.code ?? 0) : 0,
    receiveTime: row.createdOn,
    carrierName: mms ? null : networkOf(outbound ? row.to : row.from).carrier,
    messageSize: Buffer.byteLength(row.text),
    messageLength: row.text.length,
    attachmentCount: row.media.length,
    recipientCount: recipientsOf(row).length,
    campaignClass: lease?.campaign ? 'T' : null,
    campaignId: lease?.campaign ? account.campaign.campaignId : null,
    product: lease?.type === 'toll_free' ? 'TOLL_FREE' : 'LOCAL_A2P',
    location: null,
    callingNumberCountryA3: 'USA',
    calledNumberCountryA3: 'USA',
  };
}

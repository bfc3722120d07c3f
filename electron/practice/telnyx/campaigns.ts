/**
 * Which long codes are in the account's campaign, and how far. These lists have a form of their own.
 * Source: Telnyx API reference, "Retrieve all phone number campaigns", "Create phone number campaign".
 */
import { z } from 'zod';
import type { Lease } from '../records.ts';
import { type Route, route } from '../router.ts';
import type { Grounds } from '../services.ts';
import { read, TelnyxProblem } from './problem.ts';

const Asked = z.object({ phoneNumber: z.string(), campaignId: z.string() });

export function campaignRoutes({ account, state }: Grounds): Route[] {
  const { campaignId, uuid } = account.campaign;
  const shapeOf = (lease: Lease) => ({
    phoneNumber: lease.number,
    campaignId: uuid,
    tcrCampaignId: campaignId,
    assignmentStatus: lease.assignment,
    createdAt: lease.createdOn,
    updatedAt: lease.modifiedOn,
  });
  const count = (text: string | null, otherwise: number) => Number(text ?? otherwise) || otherwise;

  return [
    route('GET', '/10dlc/phone_number_campaigns', ({ query }) => {
      const page = count(query.get('page'), 1);
      const recordsPerPage = Math.min(500, count(query.get('recordsPerPage'), 20));
      const rows = state.leases.all().filter((lease) => lease.campaign !== null);
      const start = (page - 1) * recordsPerPage;
      const records = rows.slice(start, start + recordsPerPage).map(shapeOf);
      return { status: 200, body: { page, recordsPerPage, records, totalRecords: rows.length } };
    }),
    route('POST', '/10dlc/phone_number_campaigns', async ({ body }) => {
      const asked = read(Asked, body);
      const lease = state.leaseOf(asked.phoneNumber);
      if (lease?.type !== 'long_code') {
        throw new TelnyxProblem(10015, 'The number is no long code of yours.', '/phoneNumber');
      }
      if (asked.campaignId !== uuid && asked.campaignId !== campaignId) {
        throw new TelnyxProblem(10015, 'There is no such campaign.', '/campaignId');
      }
      const modifiedOn = state.stamp();
      const row: Lease = { ...lease, campaign: uuid, assignment: 'ASSIGNED', modifiedOn };
      state.leases.put(row);
      await state.flushed();
      return { status: 200, body: shapeOf(row) };
    }),
  ];
}

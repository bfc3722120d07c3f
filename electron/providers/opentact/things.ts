/**
 * What Opentact hangs on a text and answers about besides texts: numbers, leases, profiles,
 * campaigns, accounts, users, tokens, subscriptions, orders.
 *
 * None of it moves a text, so none of it is read; but a field in it that no document names is
 * still listed. One set of names serves them all, since they share most of them and contain each
 * other. Source: Opentact docs, "Authentication Response", "Enable SMS on Numbers", "Create
 * Subscription", "SMS events"; OpenAPI types.
 */
import { type Fields, isObject } from '../reading/fields.ts';

const documented = new Set([
  ...['uuid', 'name', 'type', 'state', 'created_on', 'modified_on', 'deleted_on', 'expired_on'],
  ...['created_by', 'modified_by', 'is_active', 'description', 'success', 'id', 'ip', 'meta'],
  // number, lease and number profile
  ...['tn', 'tns', 'tnlease', 'tn_lease', 'tnleases', 'tnorder', 'profile', 'registered', 'sms'],
  ...['mms', 'voice', 'fax', 'emergency', 'autorenew', 'toll_free', 'class4_did_id', 'country'],
  ...['class4_product_item_id', 'class4_resource_prefix_id', 'sip_connection', 'sip_control_app'],
  // messaging profile and campaign
  ...['messaging_profile', 'callback_url', 'callback_url2', 'call_back_url', 'call_back_url2'],
  ...['number_pool_enable', 'long_code_weight', 'tollfree_weight', 'skip_unhealthy_tns'],
  ...['sticky_sender', 'operators', 'surcharge_sms', 'surcharge_mms', 'sms_campaign', 'campaignId'],
  ...['vertical', 'usecase', 'sample1', 'sample2', 'sample3', 'sample4', 'sample5', 'mnoIds'],
  ...['subscriberOptin', 'subscriberOptout', 'subscriberHelp', 'helpMessage', 'autoRenewal'],
  // account, user, token, subscription
  ...['account', 'accounts', 'user', 'email', 'role', 'level', 'balance', 'token', 'wss_online'],
  ...['phone_number', 'first_name', 'last_name', 'gender', 'dob', 'avatar', 'channel'],
  // order and page
  ...['items', 'item', 'errors', 'reason', 'request', 'take', 'skip', 'mode', 'order', 'total'],
  'data',
]);

/** Deeper than any of them contain each other; what lies below stays in the raw text unseen. */
const deepest = 6;

/** Marks `keys` as known, and with them everything documented that stands in them. */
export function allowThings(fields: Fields, ...keys: readonly string[]): void {
  for (const key of keys) allowThing(fields, key, deepest);
}

function allowThing(fields: Fields, key: string, depth: number): void {
  const value = fields.value[key];
  fields.allow(key);
  if (depth === 0 || key === 'order' || key === 'meta') return;
  const things = isObject(value) ? fields.within(key) : null;
  for (const name of things?.keys.filter((each) => documented.has(each)) ?? []) {
    if (things !== null) allowThing(things, name, depth - 1);
  }
  const list = Array.isArray(value) ? fields.list(key) : null;
  for (const position of list?.keys ?? []) {
    if (list !== null) allowThing(list, position, depth - 1);
  }
}

/** The receiver before anything is known of it: off, with nothing counted. */
import type { ReceiverState } from '../../shared/model/receiver.ts';
import { noCounts } from '../../shared/model/webhook-counts.ts';

export const noReceiver: ReceiverState = {
  choice: { enabled: false, port: 0, publicUrl: null },
  status: { state: 'off' },
  accounts: [],
  strangers: noCounts,
};

/** The receiver before anything is known of it: off, with nothing counted. */
import type { Counts, ReceiverState } from '../../shared/model/receiver.ts';

export const nothingCounted: Counts = {
  accepted: 0,
  duplicates: 0,
  selfTests: 0,
  challenged: 0,
  refused: {
    'wrong-path': 0,
    'wrong-method': 0,
    'wrong-type': 0,
    'too-large': 0,
    'too-slow': 0,
    malformed: 0,
    'wrong-signature': 0,
    'wrong-time': 0,
    'wrong-credentials': 0,
  },
  deferred: { busy: 0, 'store-slow': 0, 'store-failed': 0 },
  lastAcceptedAt: null,
  lastRefused: null,
};

export const noReceiver: ReceiverState = {
  choice: { enabled: false, port: 0, publicUrl: null },
  status: { state: 'off' },
  accounts: [],
  strangers: nothingCounted,
};

/** How the receiver stands, in a sentence, and whether that is as it should be. */
import type { ReceiverState } from '../../../shared/model/receiver.ts';
import { words } from '../../words/words.ts';

export interface StatusWords {
  readonly tone: 'calm' | 'good' | 'doubt' | 'bad';
  readonly text: string;
  /** As the system put it; null when there is nothing more to say. */
  readonly detail: string | null;
}

export function statusWords({
  choice,
  status,
}: Pick<ReceiverState, 'choice' | 'status'>): StatusWords {
  const say = words.receiver.status;
  switch (status.state) {
    case 'off':
      return { tone: 'calm', text: say.off, detail: null };
    case 'listening': {
      const text = say.listening(status.port);
      if (choice.publicUrl !== null) return { tone: 'good', text, detail: null };
      return { tone: 'doubt', text: `${text} ${say.noPublicUrl}`, detail: null };
    }
    case 'failed': {
      const { detail } = status;
      switch (status.why) {
        case 'port-taken':
          return { tone: 'bad', text: say.portTaken(choice.port), detail };
        case 'port-forbidden':
          return { tone: 'bad', text: say.portForbidden(choice.port), detail };
        case 'failed':
          return { tone: 'bad', text: say.failed, detail };
      }
    }
  }
}

/** What happened during long absences, above the inbox until it is dismissed. */
import { CalendarClock, X } from 'lucide-react';
import { closeConversation } from '../conversation/thread.ts';
import { showView } from '../inbox/inbox.ts';
import { useSession } from '../session/session.ts';
import { announce } from '../ui/notices.ts';
import { useToday } from '../ui/today.ts';
import { words } from '../words/words.ts';
import { absenceText } from './absence.ts';
import './absence.css';

export function AbsencePanel() {
  const absences = useSession((session) => session.absences);
  const accounts = useSession((session) => session.accounts);
  const today = useToday();
  const told = absences.flatMap((absence) => {
    const state = accounts.find(({ account }) => account.id === absence.accountId);
    if (state === undefined) return [];
    const text = absenceText(absence, state.account, accounts.length > 1, today);
    return [{ accountId: absence.accountId, text, asking: absence.asking }];
  });
  if (told.length === 0) return null;
  return (
    <section className="absence" aria-label={words.absence.region}>
      <CalendarClock size={16} aria-hidden />
      <ul className="absence-texts">
        {told.map(({ accountId, text }) => (
          <li key={accountId}>{text}</li>
        ))}
      </ul>
      {told.some(({ asking }) => asking > 0) ? (
        <button type="button" className="button small secondary" onClick={showAsking}>
          {words.absence.showAsking}
        </button>
      ) : null}
      <button
        type="button"
        className="icon-button"
        aria-label={words.absence.dismiss}
        title={words.absence.dismiss}
        onClick={() => void dismiss(told.map(({ accountId }) => accountId))}
      >
        <X size={16} aria-hidden />
      </button>
    </section>
  );
}

function showAsking(): void {
  if (window.matchMedia('(width < 37.5em)').matches) closeConversation();
  void showView({ kind: 'waiting' });
}

/** Gone at once; back where it could not be written down. */
async function dismiss(accountIds: readonly string[]): Promise<void> {
  const { absences: before } = useSession.getState();
  const rest = before.filter(({ accountId }) => !accountIds.includes(accountId));
  useSession.setState({ absences: rest });
  const answers = await Promise.all(
    accountIds.map((accountId) => window.longcode.dismissAbsence({ accountId })),
  );
  const failed = answers.find((answer) => !answer.ok);
  if (failed?.ok !== false) return;
  useSession.setState({ absences: before });
  announce(words.failures[failed.failure.code]);
}

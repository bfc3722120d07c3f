/** The numbers in a profile: taken out one by one, or others put in. */
import { X } from 'lucide-react';
import { useRef } from 'react';
import type { MessagingProfile } from '../../shared/model/profile.ts';
import { LineChip } from '../numbers/LineChip.tsx';
import { labelOf, useSession } from '../session/session.ts';
import { Choice } from '../ui/Choice.tsx';
import { FailureNote } from '../ui/FailureNote.tsx';
import { announce } from '../ui/notices.ts';
import { useAct } from '../ui/useAct.ts';
import { words } from '../words/words.ts';
import { Light } from './Light.tsx';
import { lightWords } from './light.ts';
import { membersOf } from './pools.ts';
import type { LineState } from './readiness.ts';

/** The dialog around it catches a lost focus first, ms. */
const focusReturns = 50;

interface ProfileNumbersProps {
  readonly profile: MessagingProfile;
  readonly lines: readonly LineState[];
  /** Whether numbers can be put in and taken out from here. */
  readonly manages: boolean;
}

export function ProfileNumbers({ profile, lines, manages }: ProfileNumbersProps) {
  const session = useSession();
  const { busy, failure, run } = useAct();
  const section = useRef<HTMLElement>(null);
  const { accountId, id } = profile;
  const members = membersOf(profile, lines);
  const others = lines.filter(({ line }) => line.profileId !== id);
  const say = words.profiles;

  /** The button that was pressed has gone with its row. */
  function keepFocus() {
    section.current?.querySelector<HTMLElement>('button')?.focus();
  }

  function assign(number: string, profileId: string | null) {
    const found = lines.find(({ line }) => line.number === number);
    if (found === undefined) return;
    const change = { accountId, line: found.line.number, profileId };
    void run(
      () => window.longcode.assignProfile(change),
      () => {
        const { profile: into, noProfile } = words.lines.outcome;
        const { full } = labelOf(session, accountId, found.line.number);
        announce(`${full}: ${profileId === null ? noProfile : into(profile.name)}`);
        if (profileId === null) setTimeout(keepFocus, focusReturns);
      },
    );
  }

  return (
    <section ref={section} className="number-part" aria-labelledby="profile-numbers">
      <h4 id="profile-numbers" className="number-part-title">
        {say.members}
      </h4>
      {members.length === 0 ? <p className="field-hint">{say.noMembers}</p> : null}
      <ul className="members">
        {members.map(({ line, readiness }) => {
          const label = labelOf(session, accountId, line.number);
          return (
            <li key={line.number} className="member">
              <span className="member-about">
                <LineChip label={label} full />
                <Light light={readiness.light} text={lightWords(readiness)} />
              </span>
              {manages ? (
                <button
                  type="button"
                  className="icon-button"
                  title={say.takeOut}
                  aria-label={say.takeOutOf(label.full)}
                  aria-disabled={busy}
                  onClick={() => assign(line.number, null)}
                >
                  <X size={16} aria-hidden />
                </button>
              ) : null}
            </li>
          );
        })}
      </ul>
      {manages && others.length === 0 ? <p className="field-hint">{say.addNone}</p> : null}
      {manages && others.length > 0 ? (
        <Choice
          label={say.add}
          value={null}
          options={others.map(({ line }) => ({
            id: line.number,
            text: labelOf(session, accountId, line.number).full,
            note: line.profile === null ? say.nowFree : say.nowIn(line.profile),
          }))}
          placeholder={say.addPlaceholder}
          onChange={(number) => assign(number, id)}
        />
      ) : null}
      {failure === null ? null : (
        <div role="alert">
          <FailureNote failure={failure} effect={say.saveFailed} />
        </div>
      )}
    </section>
  );
}

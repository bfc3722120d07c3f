/** Turns on texting for a number, or names its campaign: profile, campaign, and first what it costs. */
import { type FormEvent, useState } from 'react';
import type { AccountState } from '../../shared/model/account.ts';
import type { Line } from '../../shared/model/line.ts';
import { useOffer } from '../session/offers.ts';
import { providerName } from '../session/providerName.ts';
import { useSession } from '../session/session.ts';
import { FailureNote } from '../ui/FailureNote.tsx';
import { Modal } from '../ui/Modal.tsx';
import { useAct } from '../ui/useAct.ts';
import { words } from '../words/words.ts';
import { CampaignField } from './CampaignField.tsx';
import { campaignsSeen } from './campaigns.ts';
import { feeWords } from './fee.ts';
import type { Asked } from './outcome.ts';
import { NeedProfile, ProfileChoice } from './ProfileChoice.tsx';
import type { LineState } from './readiness.ts';

interface EnableTextingProps {
  readonly state: AccountState;
  readonly lines: readonly LineState[];
  readonly line: Line;
  /** As it is called. */
  readonly name: string;
  /** Texting is on; only the campaign changes. */
  readonly campaignOnly: boolean;
  readonly onDone: (asked: Asked) => void;
  readonly onClose: () => void;
}

export function EnableTexting(props: EnableTextingProps) {
  const { state, lines, line, name, campaignOnly, onDone, onClose } = props;
  const { account } = state;
  const offer = useOffer(account.provider);
  const profiles = useSession((session) => session.profiles);
  const own = profiles.filter(({ accountId }) => accountId === account.id);
  const seen = campaignsSeen(lines.map((other) => other.line));
  const [profileId, setProfileId] = useState(
    line.profileId ?? (own.length === 1 ? own[0]?.id : null) ?? null,
  );
  const [campaign, setCampaign] = useState(line.campaign ?? '');
  const [tried, setTried] = useState(false);
  const { busy, failure, run } = useAct();
  const typed = campaign.trim() === '' ? null : campaign.trim();
  const lacksCampaign = campaignOnly && typed === null;
  const say = words.lines;

  function submit(event: FormEvent) {
    event.preventDefault();
    setTried(true);
    if (profileId === null || lacksCampaign) return;
    const asked: Asked =
      campaignOnly && typed !== null ? { change: 'campaign', campaign: typed } : { change: 'on' };
    const change = { accountId: account.id, line: line.number, profileId, campaign: typed };
    void run(
      () => window.longcode.enableTexting(change),
      () => onDone(asked),
    );
  }

  return (
    <Modal
      kind="form"
      title={campaignOnly ? say.campaignTitle(name) : say.enableTitle(name)}
      onClose={onClose}
    >
      <form className="dialog-form" onSubmit={submit}>
        <div className="dialog-body scroll enable">
          <p>{campaignOnly ? say.campaignText(providerName(account)) : say.enableText}</p>
          {own.length === 0 ? (
            <NeedProfile />
          ) : (
            <ProfileChoice
              profiles={own}
              value={profileId}
              problem={tried && profileId === null ? say.profileNeeded : null}
              onChange={setProfileId}
            />
          )}
          <CampaignField
            tollFree={line.type === 'toll-free'}
            seen={seen}
            value={campaign}
            failure={failure?.field === 'campaign' ? failure : null}
            problem={tried && lacksCampaign ? say.campaignNeeded : null}
            onChange={setCampaign}
          />
          {offer === undefined ? null : (
            <p className="fee">{feeWords(account, offer, campaignOnly)}</p>
          )}
          {failure === null || failure.field === 'campaign' ? null : (
            <div role="alert">
              <FailureNote failure={failure} effect={words.profiles.saveFailed} />
            </div>
          )}
          <p className="unseen" role="status">
            {busy ? say.asking(providerName(account)) : ''}
          </p>
        </div>
        <div className="dialog-foot">
          <button type="button" className="button secondary" onClick={onClose}>
            {say.cancel}
          </button>
          <button type="submit" className="button primary" aria-disabled={busy || own.length === 0}>
            {campaignOnly ? say.assignCampaign : say.enable}
          </button>
        </div>
      </form>
    </Modal>
  );
}

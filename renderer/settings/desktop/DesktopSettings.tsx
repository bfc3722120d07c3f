/** How Longcode sits in this computer: its tray, its start, its links, its size and its keys. */
import { useEffect, useState } from 'react';
import type { DesktopAbilities, DesktopChoice, LinkKind } from '../../../shared/model/desktop.ts';
import { linkKinds } from '../../../shared/model/desktop.ts';
import { runAct } from '../../acts/acts.ts';
import { useSession } from '../../session/session.ts';
import { openDialog } from '../../ui/dialogs.ts';
import { Toggle } from '../../ui/Toggle.tsx';
import { words } from '../../words/words.ts';
import { changeSettings } from '../change.ts';
import './desktop.css';

export function DesktopSettings() {
  const { staysInTray, startsAtLogin, links } = useSession((session) => session.settings.desktop);
  const handled = useHandledLinks(links);
  return (
    <>
      <Toggle
        name={words.desktop.staysInTray}
        hint={words.desktop.staysInTrayHint}
        on={staysInTray}
        onChange={(on) => changeDesktop({ staysInTray: on })}
      />
      <Toggle
        name={words.desktop.startsAtLogin}
        hint={words.desktop.startsAtLoginHint}
        on={startsAtLogin}
        onChange={(on) => changeDesktop({ startsAtLogin: on })}
      />
      {linkKinds.map((kind) => (
        <LinkToggle key={kind} kind={kind} chosen={links} handled={handled} />
      ))}
      <ZoomRow />
      <div className="setting-row">
        <span className="setting-name">{words.desktop.shortcuts}</span>
        <button
          type="button"
          className="button small secondary"
          onClick={() => openDialog({ kind: 'shortcuts' })}
        >
          {words.desktop.showShortcuts}
        </button>
      </div>
    </>
  );
}

function changeDesktop(change: Partial<DesktopChoice>): void {
  const { desktop } = useSession.getState().settings;
  void changeSettings({ desktop: { ...desktop, ...change } });
}

interface LinkToggleProps {
  readonly kind: LinkKind;
  readonly chosen: readonly LinkKind[];
  /** Null until the system has been asked. */
  readonly handled: readonly LinkKind[] | null;
}

function LinkToggle({ kind, chosen, handled }: LinkToggleProps) {
  const on = chosen.includes(kind);
  const others = chosen.filter((one) => one !== kind);
  const refused = on && handled !== null && !handled.includes(kind);
  return (
    <Toggle
      name={words.desktop.links[kind]}
      hint={refused ? words.desktop.linkRefused : words.desktop.linksHint}
      on={on}
      onChange={(next) => changeDesktop({ links: next ? [...others, kind] : others })}
    />
  );
}

/** Asked again after every change, because only the system knows. */
function useHandledLinks(chosen: readonly LinkKind[]): readonly LinkKind[] | null {
  const [abilities, setAbilities] = useState<{
    readonly of: readonly LinkKind[];
    readonly found: DesktopAbilities;
  } | null>(null);
  useEffect(() => {
    let current = true;
    void window.longcode.desktopAbilities().then((answer) => {
      if (current && answer.ok) setAbilities({ of: chosen, found: answer.value });
    });
    return () => {
      current = false;
    };
  }, [chosen]);
  return abilities?.of === chosen ? abilities.found.links : null;
}

function ZoomRow() {
  const zoom = useSession((session) => session.settings.zoom);
  return (
    <div className="setting-row">
      <span className="setting-name">{words.desktop.zoom}</span>
      <span className="zoom-acts">
        <button
          type="button"
          className="button small secondary"
          aria-label={words.acts.zoomOut}
          onClick={() => void runAct('zoom-out')}
        >
          −
        </button>
        <output>{words.desktop.zoomValue(zoom)}</output>
        <button
          type="button"
          className="button small secondary"
          aria-label={words.acts.zoomIn}
          onClick={() => void runAct('zoom-in')}
        >
          +
        </button>
      </span>
    </div>
  );
}

/**
 * Hears every key that reaches the window and does the act that has it. A single character acts only
 * where it does not type, and never in a dialog; a key that somebody nearer has used is left alone. Before
 * there is an account, only what changes the size acts.
 */
import { type ActId, actTable } from '../../shared/shortcuts/act-table.ts';
import { chordOf, isBare } from '../../shared/shortcuts/chord.ts';
import { actWith } from '../../shared/shortcuts/key-map.ts';
import { useSession } from '../session/session.ts';
import { useDialogs } from '../ui/dialogs.ts';
import { runAct } from './acts.ts';
import { keepMenus } from './menus.ts';
import { onMac } from './platform.ts';

/** Returns what stops it. */
export function listenForActs(): () => void {
  const endMenus = keepMenus();
  window.addEventListener('keydown', onKey);
  const stop = window.longcode.on('act', ({ id }) => void runFromMenu(id));
  return () => {
    window.removeEventListener('keydown', onKey);
    stop();
    endMenus();
  };
}

function onKey(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.isComposing) return;
  const chord = chordOf(event, onMac);
  if (chord === null || (isBare(chord) && isTyping(event.target))) return;
  const id = actWith(chord, useSession.getState().settings.shortcuts, onMac);
  if (id === null || actTable[id].ownKeys === true || !isFree(id)) return;
  event.preventDefault();
  runAct(id);
}

/** A native menu is there whatever the page shows. */
function runFromMenu(id: ActId): void {
  if (isFree(id)) runAct(id);
}

function isFree(id: ActId): boolean {
  if (actTable[id].overDialogs === true) return true;
  if (useSession.getState().accounts.length === 0) return false;
  const asked = document.querySelector('[role="alertdialog"]') !== null;
  return useDialogs.getState().open === null && !asked;
}

/** Switches and the like are inputs as well, and nothing is typed in them. */
const typing = [
  'textarea',
  'select',
  'input:not([type="checkbox"], [type="radio"], [type="button"], [type="range"], [type="file"])',
  '[role="textbox"]',
].join();

function isTyping(target: EventTarget | null): boolean {
  return target instanceof HTMLElement && (target.isContentEditable || target.matches(typing));
}

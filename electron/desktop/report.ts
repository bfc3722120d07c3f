/**
 * Where defects and start failures go. Never given command arguments, which may hold a key; what is
 * written is the place and the error's own words.
 */
import { app, dialog } from 'electron';
import { said } from '../words.ts';
import { noteDefect } from './defects.ts';

/** One line on stderr. */
export function reportDefect(where: string, error: unknown): void {
  noteDefect(where, error, Date.now());
  const words = error instanceof Error ? `${error.name}: ${error.message}` : 'unknown error';
  process.stderr.write(`longcode: ${where}: ${words}\n`);
}

/** Says why Longcode cannot start, then ends it. Nothing is deleted. */
export function refuseToStart(error: unknown): void {
  reportDefect('start', error);
  const words = error instanceof Error ? error.message : 'unknown error';
  const { title, text } = said().desktop.cannotStart;
  dialog.showErrorBox(title, `${text}\n\n${words}`);
  app.exit(1);
}

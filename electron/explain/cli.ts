/**
 * `npm run --silent explain -- FILE...` prints what the payloads in the files say, as one JSON
 * array; `-` reads standard input. What cannot be explained is named on standard error, and the
 * exit code is then 1; the rest is printed all the same.
 */
import { readFileSync } from 'node:fs';
import type { ExplainElement } from '../../shared/model/explained.ts';
import { explainText } from './explain.ts';

function explainFile(file: string): readonly ExplainElement[] | string {
  const name = file === '-' ? 'Standard input' : file;
  try {
    const events = explainText(readFileSync(file === '-' ? 0 : file, 'utf8'), file);
    if (events === 'not-json') return `${name} is not JSON.`;
    return events ?? `${name} is JSON, but of no known dialect of Opentact, Telnyx or Bandwidth.`;
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? ` (${error.code})` : '';
    return `${name} could not be read${code}.`;
  }
}

const files = process.argv.slice(2);
const answers = files.map(explainFile);
const problems = answers.filter((answer) => typeof answer === 'string');
if (files.length === 0)
  problems.push('Name one or more files to explain, or - for standard input.');
else process.stdout.write(`${JSON.stringify(answers.flatMap(eventsIn), null, 2)}\n`);
if (problems.length > 0) {
  process.stderr.write(`${problems.join('\n')}\n`);
  process.exitCode = 1;
}

function eventsIn(answer: readonly ExplainElement[] | string): readonly ExplainElement[] {
  return typeof answer === 'string' ? [] : answer;
}

/** Where this repository is, and how the steps of the set-up say that they cannot be done. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import path from 'node:path';

export const repository = path.resolve(import.meta.dirname, '../..');

/** @param {string[]} parts */
export const inRepository = (...parts) => path.join(repository, ...parts);

/** Its message is a sentence for the user, who has to do something first. */
export class Unready extends Error {}

/** Stands for everything that is installed: another lock file, another try. */
export function lockHash() {
  return createHash('sha256')
    .update(readFileSync(inRepository('package-lock.json')))
    .digest('hex');
}

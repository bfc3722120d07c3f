/** What this copy of Longcode is made of and runs on. */
import { arch, release, type } from 'node:os';
import type { Versions } from '../../shared/model/about.ts';

/** @param version of Longcode. */
export function versionsHere(version: string): Versions {
  const { electron = '', chrome = '', node = '' } = process.versions;
  const system = `${type()} ${release()} ${arch()}`;
  return { version, electron, chromium: chrome, node, system };
}

/**
 * The licences of everything that goes into the package, read while building: the names from the
 * lockfile, which is what was installed, and the words from the packages themselves.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Plugin } from 'vite';
import { z } from 'zod';

const Lock = z.object({
  packages: z.record(
    z.string(),
    z.object({
      version: z.string().optional(),
      license: z.string().optional(),
      dev: z.boolean().optional(),
      optional: z.boolean().optional(),
    }),
  ),
});

export interface Licence {
  readonly name: string;
  readonly version: string;
  readonly licence: string;
  /** Empty where the package brings none. */
  readonly text: string;
}

/** Electron is no dependency of the page, and is in every package. */
const alsoShipped = ['node_modules/electron'];

export function licencesIn(root: string): Licence[] {
  const lock = Lock.parse(JSON.parse(readFileSync(join(root, 'package-lock.json'), 'utf8')));
  return Object.entries(lock.packages)
    .filter(([path, { dev }]) => path !== '' && (dev !== true || alsoShipped.includes(path)))
    .map(([path, { version = '', license = 'UNKNOWN' }]) => ({
      name: path.slice(path.lastIndexOf('node_modules/') + 'node_modules/'.length),
      version,
      licence: license,
      text: textIn(join(root, path)),
    }))
    .toSorted((a, b) => a.name.localeCompare(b.name, 'en'));
}

function textIn(folder: string): string {
  const files = namesIn(folder).filter((name) => /^(licen[cs]e|copying|notice)/i.test(name));
  return files.map((name) => readFileSync(join(folder, name), 'utf8').trim()).join('\n\n');
}

function namesIn(folder: string): string[] {
  try {
    return readdirSync(folder, { withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ name }) => name);
  } catch {
    return [];
  }
}

const name = 'virtual:licences';

/** `import { licences } from 'virtual:licences'`. */
export function licences(root: string): Plugin {
  return {
    name: 'licences',
    resolveId: (id) => (id === name ? `\0${name}` : undefined),
    load: (id) =>
      id === `\0${name}`
        ? `export const licences = ${JSON.stringify(licencesIn(root))};`
        : undefined,
  };
}

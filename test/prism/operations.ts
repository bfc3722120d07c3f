/** The operations of an OpenAPI description, and which of them a request is. */
import { readFileSync } from 'node:fs';
import { z } from 'zod';

const methods = ['get', 'post', 'put', 'patch', 'delete'] as const;
const Description = z.looseObject({ paths: z.record(z.string(), z.looseObject({})) });

export interface Operations {
  /** As `GET /messages/{id}`, in the order of the description. */
  readonly all: readonly string[];
  /** Null for a request that the description does not have. `path` may have a query. */
  of(method: string, path: string): string | null;
}

export function operationsIn(file: URL): Operations {
  const { paths } = Description.parse(JSON.parse(readFileSync(file, 'utf8')));
  const found = Object.entries(paths).flatMap(([template, item]) =>
    methods
      .filter((method) => method in item)
      .map((method) => ({ method: method.toUpperCase(), template })),
  );
  return {
    all: found.map(nameOf),
    of: (method, path) => {
      const segments = (path.split('?')[0] ?? '').split('/');
      const fitting = found.filter(
        (one) => one.method === method && fits(one.template.split('/'), segments),
      );
      const [best] = fitting.toSorted((one, other) => holes(one.template) - holes(other.template));
      return best === undefined ? null : nameOf(best);
    },
  };
}

function nameOf({ method, template }: { readonly method: string; readonly template: string }) {
  return `${method} ${template}`;
}

function fits(template: readonly string[], path: readonly string[]): boolean {
  const same = (part: string, index: number): boolean =>
    part === path[index] || (part.startsWith('{') && (path[index] ?? '') !== '');
  return template.length === path.length && template.every(same);
}

function holes(template: string): number {
  return template.split('{').length;
}

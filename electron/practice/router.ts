/**
 * Routes as data: "/lease/tn/{uuid}" matches one segment and hands it over by name, "/media/{id*}" all
 * that are left, with their slashes. The first match wins.
 */
import type { IncomingHttpHeaders } from 'node:http';
import type { Answer } from './envelope.ts';
import type { RequestKind } from './faults.ts';

export interface ApiRequest {
  readonly params: ReadonlyMap<string, string>;
  readonly query: URLSearchParams;
  /** The JSON object in the body; empty where there was none, or where the route takes bytes. */
  readonly body: Readonly<Record<string, unknown>>;
  /** The body as it came. */
  readonly bytes: Buffer;
  readonly headers: IncomingHttpHeaders;
  /** A text that this request sends is to be taken and never shown. */
  readonly hidden: boolean;
}

export interface Route {
  readonly method: 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  readonly path: string;
  /** `key`: needs a token. `own`: checks the caller by itself. */
  readonly access: 'key' | 'own';
  /** `control` routes are neither counted nor disturbed by faults. */
  readonly kind: RequestKind | 'control';
  /** `bytes`: the body may be anything and is not parsed. */
  readonly takes: 'json' | 'bytes';
  /** Most bytes of a body; connection.bodyLimit where it is not said. */
  readonly bodyLimit?: number;
  /** Throws a Problem for every refusal. */
  handle(request: ApiRequest): Answer | Promise<Answer>;
}

export interface Match {
  readonly route: Route;
  readonly params: ReadonlyMap<string, string>;
}

export function route(
  method: Route['method'],
  path: string,
  handle: Route['handle'],
  kind: RequestKind = 'other',
): Route {
  return { method, path, access: 'key', kind, takes: 'json', handle };
}

export function under(base: string, routes: readonly Route[]): Route[] {
  return routes.map((entry) => ({ ...entry, path: base + entry.path }));
}

export function findRoute(routes: readonly Route[], method: string, path: string): Match | null {
  const segments = path.split('/').map(decoded);
  for (const entry of routes) {
    const params = entry.method === method ? paramsOf(entry.path.split('/'), segments) : null;
    if (params) return { route: entry, params };
  }
  return null;
}

function paramsOf(
  pattern: readonly string[],
  segments: readonly string[],
): Map<string, string> | null {
  const params = new Map<string, string>();
  const rest = /^\{(\w+)\*\}$/.exec(pattern.at(-1) ?? '')?.[1];
  if (rest !== undefined && segments.length > pattern.length) {
    const last = pattern.length - 1;
    const joined = [...segments.slice(0, last), segments.slice(last).join('/')];
    return paramsOf(pattern, joined);
  }
  if (pattern.length !== segments.length) return null;
  for (const [index, expected] of pattern.entries()) {
    const segment = segments[index] ?? '';
    const name = /^\{(\w+)\*?\}$/.exec(expected)?.[1];
    if (name !== undefined && segment !== '') params.set(name, segment);
    else if (segment !== expected) return null;
  }
  return params;
}

function decoded(segment: string): string {
  try {
    return decodeURIComponent(segment);
  } catch {
    return segment;
  }
}

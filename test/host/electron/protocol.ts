/** `protocol`: the product's own schemes and the handlers that answer for them. */
import type { CustomScheme, Protocol } from 'electron';
import { standIn } from './surface.ts';

type Handler = Parameters<Protocol['handle']>[1];

const handlers = new Map<string, Handler>();
const privileged = new Map<string, CustomScheme>();

/** The answer of whoever handles the request's scheme, or null where nobody does. */
export async function answerRequest(request: Request): Promise<Response | null> {
  const handler = handlers.get(new URL(request.url).protocol.slice(0, -1));
  return handler === undefined ? null : handler(request);
}

export const protocol = standIn<Protocol>('protocol', {
  registerSchemesAsPrivileged(schemes) {
    for (const scheme of schemes) privileged.set(scheme.scheme, scheme);
  },
  handle(scheme, handler) {
    if (privileged.get(scheme)?.privileges?.standard !== true)
      throw new Error(`the Chromium host has no scheme that is not standard, and ${scheme} is not`);
    if (handlers.has(scheme)) throw new Error(`The scheme ${scheme} has been registered already.`);
    handlers.set(scheme, handler);
  },
  unhandle: (scheme) => void handlers.delete(scheme),
  isProtocolHandled: (scheme) => handlers.has(scheme),
});

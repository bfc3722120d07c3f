/**
 * Serves the page from `app://longcode/`: a scheme of our own instead of file:// gives the page an
 * origin of its own and headers of our own.
 */
import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import { appScheme, fileFor, headersFor } from './app-files.ts';

/** Must run before the app is ready. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    { scheme: appScheme, privileges: { standard: true, secure: true, codeCache: true } },
  ]);
}

/** Serves files of `folder`; everything else is a 404. */
export function serveApp(folder: string): void {
  protocol.handle(appScheme, async (request) => {
    const file = fileFor(request.url, folder);
    if (file === null || request.method !== 'GET') return new Response(null, { status: 404 });
    try {
      const body = await readFile(file);
      return new Response(new Uint8Array(body), { headers: headersFor(file) });
    } catch {
      return new Response(null, { status: 404 });
    }
  });
}

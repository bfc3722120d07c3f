/**
 * Serves the page from `app://longcode/`: a scheme of our own instead of file:// gives the page an
 * origin of its own and headers of our own.
 */
import { readFile } from 'node:fs/promises';
import { protocol } from 'electron';
import { appScheme, fileFor, headersFor } from './app-files.ts';

/** Answers for what is no file of the page; null where it has no answer either. */
export type OtherAnswer = (url: string, range: string | null) => Promise<Response | null>;

/** Must run before the app is ready. */
export function declareAppScheme(): void {
  protocol.registerSchemesAsPrivileged([
    // Players of video and sound ask for ranges, which only a scheme that streams is asked for.
    {
      scheme: appScheme,
      privileges: { standard: true, secure: true, codeCache: true, stream: true },
    },
  ]);
}

/** Serves files of `folder` and what `other` answers for; everything else is a 404. */
export function serveApp(folder: string, other: OtherAnswer): void {
  protocol.handle(appScheme, async (request) => {
    if (request.method !== 'GET') return new Response(null, { status: 404 });
    const answer = await other(request.url, request.headers.get('range'));
    if (answer !== null) return answer;
    const file = fileFor(request.url, folder);
    if (file === null) return new Response(null, { status: 404 });
    try {
      const body = await readFile(file);
      return new Response(new Uint8Array(body), { headers: headersFor(file) });
    } catch {
      return new Response(null, { status: 404 });
    }
  });
}

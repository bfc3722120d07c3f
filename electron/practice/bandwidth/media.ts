/**
 * Handing over, fetching, deleting and listing the account's files. What is handed over twice under
 * one id takes the place of the first. Source: OpenAPI description, `uploadMedia` and its neighbours.
 */
import { Problem } from '../envelope.ts';
import { type ApiRequest, type Route, route } from '../router.ts';
import type { Grounds } from '../services.ts';
import type { Files } from './files.ts';
import { accountAt, accountPath } from './identity.ts';

/** Bytes; Bandwidth says 3.75 MB. */
const largest = 3_750_000;
const perPage = 1000;

export function fileRoutes({ origin, state }: Grounds, files: Files): Route[] {
  const path = `${accountPath}/media/{mediaId*}`;
  const idOf = ({ params }: ApiRequest): string => params.get('mediaId') ?? '';
  const gone = () => new Problem(404, 'Media not found');

  const put = route('PUT', path, async (request) => {
    const name = idOf(request);
    const at = state.stamp();
    state.uploads.put({
      name,
      type: request.headers['content-type'] ?? 'application/octet-stream',
      base64: request.bytes.toString('base64'),
      createdOn: at,
      modifiedOn: at,
    });
    await state.flushed();
    return { status: 204, body: null };
  });

  return [
    { ...put, kind: 'other', takes: 'bytes', bodyLimit: largest },
    route('GET', path, (request) => {
      const file = files.get(idOf(request));
      if (file === null) throw gone();
      return { status: 200, body: null, file };
    }),
    route('DELETE', path, async (request) => {
      const name = idOf(request);
      if (state.uploads.get(name) === undefined) throw gone();
      state.uploads.remove(name);
      await state.flushed();
      return { status: 204, body: null };
    }),
    route('GET', `${accountPath}/media`, ({ headers }) => {
      const all = files.uploads();
      const token = Number(headers['continuation-token'] ?? 0);
      const next = token + perPage;
      const body = all.slice(token, next).map(({ name, base64 }) => ({
        content: `${accountAt(origin())}/media/${name}`,
        contentLength: Buffer.byteLength(base64, 'base64'),
        mediaName: name,
      }));
      const more = next < all.length ? { 'Continuation-Token': String(next) } : {};
      return { status: 200, body, headers: more };
    }),
  ];
}

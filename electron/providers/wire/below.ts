/**
 * Whether an address lies below another, as both are read: dots are resolved, and a host is compared
 * as a whole. A key goes only where this says yes.
 */
export function below(root: string, url: URL): boolean {
  const base = URL.parse(root);
  if (base === null || url.username !== '' || url.password !== '') return false;
  const path = base.pathname.endsWith('/') ? base.pathname : `${base.pathname}/`;
  return url.origin === base.origin && url.pathname.startsWith(path) && url.pathname !== path;
}

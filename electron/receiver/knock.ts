/**
 * The self-test's request: what a provider would do, to the address a provider would be given. A
 * redirect is not followed, since providers follow none. What comes back is only ever shown.
 */

/** What came back, in words. Never rejects. `within` in ms. */
export async function knock(address: string, body: string, within: number): Promise<string> {
  try {
    const response = await fetch(address, {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body,
      redirect: 'manual',
      signal: AbortSignal.timeout(within),
    });
    await response.body?.cancel();
    return `HTTP ${response.status}`;
  } catch (error) {
    return troubleIn(error, within);
  }
}

/** Never an error's own message: it may hold the address, which is as good as a key. */
function troubleIn(error: unknown, within: number): string {
  if (error instanceof Error && error.name === 'TimeoutError') {
    return `No answer came within ${within / 1000} s.`;
  }
  const code = codeOf(error instanceof Error ? error.cause : null) ?? 'failed';
  return `${sentences[code] ?? 'The request failed.'} (${code})`;
}

/** The system's name of an error (`ECONNREFUSED`). */
function codeOf(thrown: unknown): string | null {
  const coded = thrown instanceof Error && 'code' in thrown && typeof thrown.code === 'string';
  return coded ? String(thrown.code) : null;
}

const unknownName = 'No computer is known by this name.';
const untrusted = 'The certificate is not trusted.';

const sentences: Readonly<Record<string, string>> = {
  ENOTFOUND: unknownName,
  EAI_AGAIN: unknownName,
  ECONNREFUSED: 'Nothing answers at this address.',
  ECONNRESET: 'The connection was broken off.',
  UND_ERR_SOCKET: 'The connection was broken off.',
  EHOSTUNREACH: 'There is no way to this address.',
  ENETUNREACH: 'There is no way out of this computer.',
  UND_ERR_CONNECT_TIMEOUT: 'Nothing answers at this address.',
  CERT_HAS_EXPIRED: 'The certificate has expired.',
  DEPTH_ZERO_SELF_SIGNED_CERT: untrusted,
  SELF_SIGNED_CERT_IN_CHAIN: untrusted,
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: untrusted,
  ERR_TLS_CERT_ALTNAME_INVALID: 'The certificate is for another name.',
};

/**
 * The `Authorization` of each request.
 *
 *   no token  -> renewing   somebody needs one; everybody who needs one meanwhile waits for the same
 *   renewing  -> kept       until shortly before its end
 *   kept      -> no token   its time is over, or an answer refused it
 *
 * A refused token that was kept says only that it has ended before its time; one fetched for this
 * very request, and a user's password, say that the key itself is refused.
 */
import { type BandwidthLogin, basic } from './credentials.ts';
import { fetchToken, type Token } from './token.ts';

export interface Authorization {
  readonly header: string;
  /** Whether it was there already, so that a newer one may be accepted where it is not. */
  readonly kept: boolean;
}

export interface Login {
  /** Throws ProviderError, and the signal's reason. */
  authorization(signal?: AbortSignal): Promise<Authorization>;
  /** An answer refused it. Whether another one may be accepted. */
  refused(authorization: Authorization): boolean;
}

export function createLogin(login: BandwidthLogin, tokenUrl: string): Login {
  if ('user' in login) {
    const header = basic(login.user, login.password);
    return { authorization: async () => ({ header, kept: false }), refused: () => false };
  }
  let token: Token | null = null;
  let renewal: Promise<Token> | null = null;

  const renewed = async (): Promise<Token> => {
    try {
      token = await fetchToken(tokenUrl, login);
      return token;
    } finally {
      renewal = null;
    }
  };

  return {
    authorization: async (signal) => {
      if (token !== null && Date.now() < token.until) return { header: token.header, kept: true };
      renewal ??= renewed();
      const { header } = await unlessAborted(renewal, signal);
      return { header, kept: false };
    },
    refused: ({ header, kept }) => {
      if (token?.header === header) token = null;
      return kept;
    },
  };
}

/** Others may wait for the same, so giving up waiting does not stop it. */
function unlessAborted<T>(result: Promise<T>, signal: AbortSignal | undefined): Promise<T> {
  if (signal === undefined) return result;
  return new Promise((resolve, reject) => {
    const abort = (): void => reject(signal.reason);
    if (signal.aborted) abort();
    signal.addEventListener('abort', abort, { once: true });
    result.then(resolve, reject).finally(() => signal.removeEventListener('abort', abort));
  });
}

/** The receiver's port and public address as they are typed, and what is wrong with them. */
import { ReceiverChoice } from '../../../shared/model/receiver.ts';
import { words } from '../../words/words.ts';

export interface TypedChoice {
  readonly port: string;
  readonly publicUrl: string;
}

export type ChoiceProblems = Readonly<Partial<Record<keyof TypedChoice, string>>>;

export type ReadChoice =
  | { readonly ok: true; readonly choice: ReceiverChoice }
  | { readonly ok: false; readonly problems: ChoiceProblems };

export function typedChoice({ port, publicUrl }: ReceiverChoice): TypedChoice {
  return { port: String(port), publicUrl: publicUrl ?? '' };
}

/** A public address loses its last slashes, since a path is put behind it. */
export function readChoice(typed: TypedChoice, enabled: boolean): ReadChoice {
  const { portWrong, publicUrlWrong, publicUrlQuery, publicUrlSignIn } = words.receiver;
  const port = typed.port.trim();
  const url = typed.publicUrl.trim().replace(/\/+$/, '');
  const read = ReceiverChoice.safeParse({
    enabled,
    port: /^\d{1,5}$/.test(port) ? Number(port) : null,
    publicUrl: url === '' ? null : url,
  });
  const wrong = new Set(read.error?.issues.map(({ path }) => path[0]));
  const problems: ChoiceProblems = {
    ...(wrong.has('port') ? { port: portWrong } : {}),
    ...(/[?#]/.test(url) ? { publicUrl: publicUrlQuery } : {}),
    ...(hasSignIn(url) ? { publicUrl: publicUrlSignIn } : {}),
    ...(wrong.has('publicUrl') ? { publicUrl: publicUrlWrong } : {}),
  };
  if (!read.success || Object.keys(problems).length > 0) return { ok: false, problems };
  return { ok: true, choice: read.data };
}

function hasSignIn(url: string): boolean {
  const { username = '', password = '' } = URL.parse(url) ?? {};
  return username !== '' || password !== '';
}

/** Which way in was taken, and changing a part of what was entered. */
import type {
  ProviderOffer,
  SignIn,
  SignInField,
  SignInWay,
} from '../../shared/model/providers.ts';

type Ways = Pick<ProviderOffer, 'ways'>;

/** The first way that everything was entered for, or else that something was. */
export function wayOf({ ways }: Ways, signIn: SignIn): Pick<SignInWay, 'required'> {
  const given = (field: SignInField): boolean => signIn[field] !== undefined;
  const complete = ways.find(({ required }) => required.every(given));
  return complete ?? ways[0] ?? { required: [] };
}

/**
 * What was entered before, with what is entered now. Who takes another way in leaves the fields of the
 * old one behind.
 */
export function mergeSignIn({ ways }: Ways, before: SignIn, now: SignIn): SignIn {
  const ownTo = (way: SignInWay): readonly SignInField[] =>
    way.required.filter((field) =>
      ways.every((other) => other === way || !other.required.includes(field)),
    );
  const taken = ways.find((way) => ownTo(way).some((field) => now[field] !== undefined));
  const left = new Set(
    taken === undefined ? [] : ways.filter((way) => way !== taken).flatMap(ownTo),
  );
  const kept = Object.entries(before).filter(([field]) => ![...left].some((one) => one === field));
  return { ...Object.fromEntries(kept), ...now };
}

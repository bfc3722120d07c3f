/**
 * What every language has to say: the English words with their parameters, whatever they are in it.
 * A language that lacks one does not compile.
 */
export type Said<T> = T extends string
  ? string
  : T extends (...parameters: infer Parameters) => infer Answer
    ? (...parameters: Parameters) => Said<Answer>
    : T extends object
      ? { readonly [Name in keyof T]: Said<T[Name]> }
      : T;

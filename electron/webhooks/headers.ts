/** Header fields as Node parses them: names in lower case, every value that came. */
export type Headers = Readonly<NodeJS.Dict<readonly string[]>>;

export function valuesOf(headers: Headers, name: string): readonly string[] {
  return headers[name] ?? [];
}

/** Null when the field is absent, and when it came more than once: then none of them counts. */
export function onlyValue(headers: Headers, name: string): string | null {
  const [value, ...more] = valuesOf(headers, name);
  return value === undefined || more.length > 0 ? null : value;
}

/** Names and values, leaving out what the wire did not say. */

export type Fact = readonly [name: string, value: string | null];

export function Facts({ facts }: { readonly facts: readonly Fact[] }) {
  const told = facts.filter(([, value]) => value !== null && value !== '');
  if (told.length === 0) return null;
  return (
    <dl className="explained-facts">
      {told.map(([name, value]) => (
        <div key={name}>
          <dt>{name}</dt>
          <dd dir="auto">{value}</dd>
        </div>
      ))}
    </dl>
  );
}

/** A method in words, by its feature values; `undefined` where none is given. */
export function describeFeatures(features: Readonly<Record<string, boolean>>): string | undefined {
  const having = (value: boolean) => Object.keys(features).filter((feature) => features[feature] === value);
  const [has, lacks] = [having(true).join(', '), having(false).join(', ')];
  const parts = [...(has === '' ? [] : [`has ${has}`]), ...(lacks === '' ? [] : [`lacks ${lacks}`])];
  return parts.length === 0 ? undefined : `a method that ${parts.join(', and ')}`;
}

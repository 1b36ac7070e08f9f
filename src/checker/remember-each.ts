/**
 * The function, asked once for each object. For what never changes, as entries and knowledge bases do not: an entry lives
 * as long as its file is the same, and what was found of it alone with it, from one check to the next.
 */
export function rememberEach<K extends object, V>(find: (object: K) => V): (object: K) => V {
  const found = new WeakMap<K, { readonly value: V }>();
  return (object) => {
    let known = found.get(object);
    if (!known) {
      known = { value: find(object) };
      found.set(object, known);
    }
    return known.value;
  };
}

/** What the store holds for the key, found and kept the first time. Nothing found may be `undefined`. */
export function remembered<K, V>(
  store: { get(key: K): V | undefined; set(key: K, value: V): unknown },
  key: K,
  find: () => V,
): V {
  const known = store.get(key);
  if (known !== undefined) return known;
  const found = find();
  store.set(key, found);
  return found;
}

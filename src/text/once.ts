/** Makes a value when it is first asked for, and no second time. */
export function once<T extends object | string>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** What a function makes of each text, worked out once, such as for names, of which articles share most; or of each object, by which one it is. */
export function onceEach<T, K = string>(make: (key: K) => T): (key: K) => T {
  const made = new Map<K, { readonly value: T }>();
  return (key) => {
    const known = made.get(key);
    if (known !== undefined) return known.value;
    const value = make(key);
    made.set(key, { value });
    return value;
  };
}

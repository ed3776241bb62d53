/** Makes a value when it is first asked for, and no second time. */
export function once<T extends object | string>(make: () => T): () => T {
  let made: T | undefined;
  return () => (made ??= make());
}

/** What a function makes of each text, worked out once, such as for names, of which articles share most. */
export function onceEach<T>(make: (text: string) => T): (text: string) => T {
  const made = new Map<string, { readonly value: T }>();
  return (text) => {
    const known = made.get(text);
    if (known !== undefined) return known.value;
    const value = make(text);
    made.set(text, { value });
    return value;
  };
}

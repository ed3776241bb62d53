/** English auxiliary verbs, by their folded forms: before them stands who acts. */
export const auxiliaries: ReadonlySet<string> = new Set(
  'has have had was were is are be been will would can could may might must should did does do'.split(' '),
);

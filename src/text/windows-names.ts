/** A path that cannot be everywhere a folder may be copied to, and why, as a clause. */
export type PathFault = { readonly path: string; readonly why: string };

/** Names that Windows keeps for devices, with any extension (Microsoft, Naming Files, Paths, and Namespaces). */
const device = /^(?:con|prn|aux|nul|com[0-9\u00b9\u00b2\u00b3]|lpt[0-9\u00b9\u00b2\u00b3])(?:\.|$)/i;
/** Signs that no name may hold there. */
const sign = /[<>:"\\|?*\u0000-\u001f]/;
/** Paths stay under 150 characters, so that folders of a hundred around them leave room under the 260 that Explorer and older programs know. */
const longest = 149;

/**
 * Looks through the paths of a folder, with `/` between parts, for what Windows, FAT32 and exFAT do not take: names of devices, names that end in a dot or
 * blank, signs that are not allowed, paths of 150 characters and more, and two names that differ in capitals only.
 */
export function windowsFaults(paths: readonly string[]): readonly PathFault[] {
  const faults: PathFault[] = [];
  const seen = new Map<string, string>();
  for (const path of paths) {
    const parts = path.split('/');
    if (path.length > longest) faults.push({ path, why: `it has ${path.length} characters` });
    for (const part of parts) {
      if (device.test(part)) faults.push({ path, why: `Windows keeps the name ${part} for a device` });
      else if (/[. ]$/.test(part)) faults.push({ path, why: 'a name in it ends in a dot or a blank' });
      else if (sign.test(part)) faults.push({ path, why: 'a sign in it is not allowed in names' });
    }
    for (let depth = 1; depth <= parts.length; depth++) {
      const name = parts.slice(0, depth).join('/');
      const folded = name.normalize('NFC').toLowerCase();
      const other = seen.get(folded);
      if (other === undefined) seen.set(folded, name);
      else if (other !== name) faults.push({ path, why: `it is called like ${other} but for capitals` });
    }
  }
  return faults;
}

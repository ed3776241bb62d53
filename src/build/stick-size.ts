/** A file with its size in bytes. */
export type SizedFile = { readonly path: string; readonly size: number };

/** What a folder takes on a file system that is cut into clusters of so many bytes. */
export type StickSize = { readonly system: 'FAT32' | 'exFAT'; readonly cluster: number; readonly bytes: number };

/** What Windows formats sticks with: FAT32 up to 32 GB with 4 to 16 KB, exFAT to 32 GB with 32 KB, beyond with 128 KB. */
const systems = [
  ['FAT32', 4096],
  ['FAT32', 16_384],
  ['exFAT', 32_768],
  ['exFAT', 131_072],
] as const;

/** The largest file of FAT32, and the most entries of a folder. */
const largestFile = 4_294_967_295;
const mostEntries = 65_534;
const entrySize = 32;

/** What the files and their folders take on each of the usual file systems: files begin a cluster of their own, and so does each folder's list. */
export function stickSizes(files: readonly SizedFile[]): readonly StickSize[] {
  const folders = [...entriesOf(files).values()];
  return systems.map(([system, cluster]) => {
    const whole = (size: number): number => Math.ceil(size / cluster) * cluster;
    const lists = folders.reduce((sum, entries) => sum + whole(Math.max(1, entries * entrySize)), 0);
    return { system, cluster, bytes: lists + files.reduce((sum, { size }) => sum + whole(size), 0) };
  });
}

/** What FAT32 cannot hold, as sentences. */
export function fat32Faults(files: readonly SizedFile[]): readonly string[] {
  const large = files.filter(({ size }) => size > largestFile).map(({ path }) => `FAT32 holds no file as large as ${path}. Use exFAT.`);
  const full = [...entriesOf(files)]
    .filter(([, entries]) => entries > mostEntries)
    .map(([folder]) => `FAT32 holds no folder of as many files as ${folder === '' ? 'the top folder' : folder}. Use exFAT.`);
  return [...large, ...full];
}

/** The entries each folder has: a long name takes one for each 13 characters and one more. */
function entriesOf(files: readonly SizedFile[]): ReadonlyMap<string, number> {
  const entries = new Map<string, number>();
  const known = new Set<string>();
  const note = (path: string): void => {
    if (path === '' || known.has(path)) return;
    known.add(path);
    const cut = path.lastIndexOf('/');
    const folder = cut < 0 ? '' : path.slice(0, cut);
    entries.set(folder, (entries.get(folder) ?? 0) + 1 + Math.ceil((path.length - cut - 1) / 13));
    note(folder);
  };
  for (const { path } of files) note(path);
  return entries;
}

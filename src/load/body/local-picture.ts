/** What picture files are called; whether one is a picture is decided by its bytes, when it is read. */
const pictureName = /[^/]\.(?:jpe?g|jpe|jfif|png|gif|webp|svg|avif|heic|bmp|tiff?)$/i;

/** Pictures of one text beyond this number are shown as their description. */
export const mostPictures = 1000;

/**
 * The file that a picture's address names, seen from the article file: `../photos/harbour.jpg`, decoded, without what follows `?` or `#`.
 * Undefined for a name that is no picture's, and for an address that leads elsewhere: one with a scheme, or one that begins at a server's root (`/images/a.jpg`).
 */
export function localPicture(address: string): string | undefined {
  const path = decoded((/^[^?#]*/.exec(address)?.[0] ?? '').replaceAll('\\', '/'));
  if (path === undefined || path.length > 500 || path.startsWith('/') || /^[a-z][a-z0-9+.-]*:|\p{Cc}/iu.test(path)) return undefined;
  return pictureName.test(path) ? path.normalize('NFC') : undefined;
}

function decoded(path: string): string | undefined {
  try {
    return decodeURIComponent(path);
  } catch {
    // A per cent sign that is one, as in `50%.jpg`.
    return path;
  }
}

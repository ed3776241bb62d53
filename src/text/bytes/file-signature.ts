/**
 * Names what a file is when its first bytes say that it is no text: `a PDF document`, `a Word document (docx)`.
 * Absent when no known signature stands there; then the file may still be binary.
 */
export function fileSignature(bytes: Uint8Array): string | undefined {
  const first = bytes[0];
  if (first === undefined || first === 0x2d || first === 0x0a || first === 0x20) return undefined;
  for (const [name, signature, offset] of signatures) {
    if (startsWith(bytes, signature, offset)) return name === 'zip' ? zipKind(bytes) : name;
  }
  return undefined;
}

type Signature = readonly [name: string, signature: string, offset: number];

// Signatures as Latin-1 text, so that they can be read; `ftyp` and `WEBP` stand behind a length.
const signatures: readonly Signature[] = [
  ['a PDF document', '%PDF-', 0],
  ['zip', 'PK\x03\x04', 0],
  ['an empty zip archive', 'PK\x05\x06', 0],
  ['a gzip archive', '\x1f\x8b\x08', 0],
  ['a PNG image', '\x89PNG', 0],
  ['a JPEG image', '\xff\xd8\xff', 0],
  ['a GIF image', 'GIF87a', 0],
  ['a GIF image', 'GIF89a', 0],
  ['a WebP image', 'WEBP', 8],
  ['a TIFF image', 'II*\0', 0],
  ['a TIFF image', 'MM\0*', 0],
  ['a video or an image of a phone', 'ftyp', 4],
  ['a sound file', 'ID3\x03', 0],
  ['a sound file', 'ID3\x04', 0],
  ['a sound or video file', 'OggS', 0],
  ['a sound or video file', 'RIFF', 0],
  ['a Word or Office document (old format)', '\xd0\xcf\x11\xe0', 0],
  ['an RTF document', '{\\rtf', 0],
  ['a PostScript document', '%!PS', 0],
  ['a 7z archive', '7z\xbc\xaf\x27\x1c', 0],
  ['a RAR archive', 'Rar!\x1a\x07', 0],
  ['an xz archive', '\xfd7zXZ\0', 0],
  ['a bzip2 archive', 'BZh91AY&SY', 0],
  ['a Zstandard archive', '\x28\xb5\x2f\xfd', 0],
  ['a database (SQLite)', 'SQLite format 3\0', 0],
  ['a program', '\x7fELF', 0],
  ['a program', 'MZ\x90\0', 0],
  ['a program', '\0asm', 0],
  ['a font', 'wOFF', 0],
  ['a font', 'wOF2', 0],
  ['a property list', 'bplist00', 0],
];

/** A zip archive says by the name of its first file what it holds. */
function zipKind(bytes: Uint8Array): string {
  const head = latin1(bytes.subarray(0, 4096));
  if (head.includes('application/epub+zip')) return 'an e-book (EPUB)';
  if (head.includes('application/vnd.oasis.opendocument')) return 'an OpenDocument file';
  if (head.includes('word/')) return 'a Word document (docx)';
  if (head.includes('[Content_Types].xml')) return 'an Office document (docx, xlsx or pptx)';
  return 'a zip archive';
}

function startsWith(bytes: Uint8Array, signature: string, offset: number): boolean {
  if (bytes.length < offset + signature.length) return false;
  for (let i = 0; i < signature.length; i += 1) {
    if (bytes[offset + i] !== signature.charCodeAt(i)) return false;
  }
  return true;
}

function latin1(bytes: Uint8Array): string {
  return String.fromCharCode(...bytes);
}

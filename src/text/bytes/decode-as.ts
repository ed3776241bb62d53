/**
 * Decodes bytes in a legacy encoding, as the Encoding Standard says.
 * Node's own windows-1252 reads the bytes 0x80 to 0x9f as control characters in some versions (nodejs/node#56542), so they are put right here:
 * curly quotes and dashes of every Western news text lie among them.
 */
export function decodeAs(bytes: Uint8Array, label: string): string {
  const text = new TextDecoder(label).decode(bytes);
  return label === 'windows-1252' ? text.replace(/[\x80-\x9f]/g, (c) => western[c.charCodeAt(0) - 0x80] ?? c) : text;
}

/** What windows-1252 has where Latin-1 has control characters; the five it leaves open stay as they are. */
const western = '€\x81‚ƒ„…†‡ˆ‰Š‹Œ\x8dŽ\x8f\x90‘’“”•–—˜™š›œ\x9džŸ';

/**
 * Bytes as text for a script: 15 bits in each UTF-16 unit, from U+3400 on, where no unit is a surrogate, a quotation mark or a line end.
 * The script's file is UTF-16 with a byte order mark, which decides its encoding on disk and over http whatever the page or a server says,
 * so bytes grow by a fifteenth; base64 would add a third. The bytes' end is not kept: up to one zero byte may follow.
 */
export function packBytes(bytes: Uint8Array): Uint16Array {
  const units = new Uint16Array(Math.ceil((bytes.length * 8) / 15));
  let held = 0;
  let width = 0;
  let at = 0;
  for (const byte of bytes) {
    held = (held << 8) | byte;
    width += 8;
    if (width < 15) continue;
    width -= 15;
    units[at++] = firstUnit + (held >>> width);
    held &= (1 << width) - 1;
  }
  if (width > 0) units[at] = firstUnit + (held << (15 - width));
  return units;
}

const firstUnit = 0x3400;

/** The bytes of what `packBytes` wrote. */
export function unpackBytes(text: string): Uint8Array {
  const bytes = new Uint8Array(Math.floor((text.length * 15) / 8));
  let held = 0;
  let width = 0;
  let at = 0;
  for (let unit = 0; unit < text.length; unit++) {
    held = (held << 15) | ((text.charCodeAt(unit) - firstUnit) & 0x7fff);
    width += 15;
    while (width >= 8) {
      width -= 8;
      bytes[at++] = held >>> width;
    }
    held &= (1 << width) - 1;
  }
  return bytes;
}

/** The file of a shard: one statement that hands the text over. `name` is ours: small letters, digits, `-` and `/`. */
export function shardScript(name: string, bytes: Uint8Array): Uint8Array {
  const payload = packBytes(bytes);
  const head = `\ufeffbackfileShard("${name}","`;
  const tail = '")\n';
  const units = new Uint16Array(head.length + payload.length + tail.length);
  for (let at = 0; at < head.length; at++) units[at] = head.charCodeAt(at);
  units.set(payload, head.length);
  for (let at = 0; at < tail.length; at++) units[head.length + payload.length + at] = tail.charCodeAt(at);
  return lowByteFirst(units);
}

/** The units as bytes, the lower one first, as the mark at the beginning says. Most machines keep them so. */
function lowByteFirst(units: Uint16Array): Uint8Array {
  const own = new Uint8Array(units.buffer, units.byteOffset, units.byteLength);
  if (own[0] === 0xff) return own;
  return Uint8Array.from(own, (_, at) => own[at ^ 1] ?? 0);
}

import { crc32 } from 'node:zlib';

// Two fields of colour, 24 by 16, as Chromium's canvas writes them: nobody's picture.
export const plainJpeg: Uint8Array = Buffer.from(
  '/9j/4AAQSkZJRgABAQAAAQABAAD/4gHYSUNDX1BST0ZJTEUAAQEAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' +
    'AQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFla' +
    'AAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJY' +
    'WVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAA' +
    'E9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADb/2wBDABALDA4MChAODQ4SERATGCgaGBYWGDEjJR0o' +
    'OjM9PDkzODdASFxOQERXRTc4UG1RV19iZ2hnPk1xeXBkeFxlZ2P/2wBDARESEhgVGC8aGi9jQjhCY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2NjY2Nj' +
    'Y2P/wAARCAAQABgDASIAAhEBAxEB/8QAFQABAQAAAAAAAAAAAAAAAAAABgD/xAAYEAEAAwEAAAAAAAAAAAAAAAAABkSDwv/EABUBAQEAAAAAAAAAAAAAAAAAAAQF/8QAGREBAAIDAAAA' +
    'AAAAAAAAAAAAAAECBDIz/9oADAMBAAIRAxEAPwA4YQC/n0HmEAv59DU2U8jnJgkiEx//2Q==',
  'base64',
);
export const plainWebp: Uint8Array = Buffer.from(
  'UklGRjACAABXRUJQVlA4WAoAAAAgAAAAFwAADwAASUNDUMgBAAAAAAHIAAAAAAQwAABtbnRyUkdCIFhZWiAH4AABAAEAAAAAAABhY3NwAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAA' +
    'AQAA9tYAAQAAAADTLQAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAAlkZXNjAAAA8AAAACRyWFlaAAABFAAAABRnWFlaAAABKAAAABRiWFla' +
    'AAABPAAAABR3dHB0AAABUAAAABRyVFJDAAABZAAAAChnVFJDAAABZAAAAChiVFJDAAABZAAAAChjcHJ0AAABjAAAADxtbHVjAAAAAAAAAAEAAAAMZW5VUwAAAAgAAAAcAHMAUgBHAEJY' +
    'WVogAAAAAAAAb6IAADj1AAADkFhZWiAAAAAAAABimQAAt4UAABjaWFlaIAAAAAAAACSgAAAPhAAAts9YWVogAAAAAAAA9tYAAQAAAADTLXBhcmEAAAAAAAQAAAACZmYAAPKnAAANWQAA' +
    'E9AAAApbAAAAAAAAAABtbHVjAAAAAAAAAAEAAAAMZW5VUwAAACAAAAAcAEcAbwBvAGcAbABlACAASQBuAGMALgAgADIAMAAxADZWUDggQgAAANACAJ0BKhgAEAA+0VSjS6gkoyGwCAEA' +
    'GglAF2AGUoAA/t0P/+3JX/3bT/u4H9Us7M7D+1NwCU8fsZoNo4uxCQAAAA==',
  'base64',
);
export const plainPng: Uint8Array = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAABgAAAAQCAYAAAAMJL+VAAAAOklEQVR4AezSsQkAQAgDwMcJfgD3dWEbsdARgoWVEdIJgSNi+muSDK9J5C0fCyAwiUgEBeADV3SAqAEAAP//UffDLAAA' +
    'AAZJREFUAwCBEENNLJg4qwAAAABJRU5ErkJggg==',
  'base64',
);
/** Two points beside each other. */
export const plainGif: Uint8Array = Buffer.from('47494638396102000100800000871c10fbf9f42c000000000200010000020244' + '0a003b', 'hex');

/** A TIFF block as cameras write it: orientation, maker, owner, serial number, and a place. */
export function cameraTiff(orientation: number): Uint8Array {
  const text = Buffer.from('\0\0Maker SECRET-MAKER Owner SECRET-NAME Serial SECRET-SERIAL GPS 33.5138 N SECRET-PLACE', 'latin1');
  const head = Buffer.from([
    0x49,
    0x49,
    42,
    0,
    8,
    0,
    0,
    0,
    2,
    0,
    0x0f,
    0x01,
    2,
    0,
    12,
    0,
    0,
    0,
    40,
    0,
    0,
    0,
    0x12,
    0x01,
    3,
    0,
    1,
    0,
    0,
    0,
    orientation,
    0,
    0,
    0,
    0,
    0,
    0,
    0,
  ]);
  return Buffer.concat([head, text]);
}

function jpegSegment(marker: number, content: Uint8Array): Uint8Array {
  const length = content.length + 2;
  return Buffer.concat([Buffer.from([0xff, marker, length >> 8, length & 255]), content]);
}

/** The picture with all that cameras and programs leave in it. */
export function cameraJpeg(orientation = 1): Uint8Array {
  const latin = (text: string): Uint8Array => Buffer.from(text, 'latin1');
  return Buffer.concat([
    plainJpeg.subarray(0, 2),
    jpegSegment(0xe1, Buffer.concat([latin('Exif\0\0'), cameraTiff(orientation)])),
    jpegSegment(0xe1, latin('http://ns.adobe.com/xap/1.0/\0<x:xmpmeta>SECRET-XMP</x:xmpmeta>')),
    jpegSegment(0xed, latin('Photoshop 3.0\x008BIM SECRET-IPTC')),
    jpegSegment(0xfe, latin('SECRET-COMMENT')),
    jpegSegment(0xe2, latin('MPF\0SECRET-MPF')),
    plainJpeg.subarray(2),
    latin('SECRET-TRAILER'),
  ]);
}

function pngChunk(type: string, content: Uint8Array): Uint8Array {
  const named = Buffer.concat([Buffer.from(type, 'latin1'), content]);
  const ends = Buffer.alloc(8);
  ends.writeUInt32BE(content.length, 0);
  ends.writeUInt32BE(crc32(named), 4);
  return Buffer.concat([ends.subarray(0, 4), named, ends.subarray(4)]);
}

export function cameraPng(orientation = 1): Uint8Array {
  const chunks = ['tEXt', 'iTXt', 'zTXt', 'tIME', 'prVt'].map((type) => pngChunk(type, Buffer.from('Author\0SECRET-NAME')));
  return Buffer.concat([plainPng.subarray(0, 33), ...chunks, pngChunk('eXIf', cameraTiff(orientation)), plainPng.subarray(33), Buffer.from('SECRET-TRAILER')]);
}

export function cameraWebp(orientation = 1): Uint8Array {
  const chunk = (type: string, content: Uint8Array): Uint8Array => {
    const head = Buffer.alloc(8);
    head.write(type, 'latin1');
    head.writeUInt32LE(content.length, 4);
    return Buffer.concat([head, content, Buffer.alloc(content.length % 2)]);
  };
  const whole = Buffer.concat([plainWebp, chunk('EXIF', cameraTiff(orientation)), chunk('XMP ', Buffer.from('SECRET-XMP'))]);
  whole.writeUInt32LE(whole.length - 8, 4);
  whole[20] = (whole[20] ?? 0) | 0x0c;
  return Buffer.concat([whole, Buffer.from('SECRET-TRAILER')]);
}

export function commentedGif(): Uint8Array {
  const comment = Buffer.concat([Buffer.from([0x21, 0xfe, 14]), Buffer.from('SECRET-COMMENT'), Buffer.from([0])]);
  const rounds = Buffer.concat([Buffer.from([0x21, 0xff, 11]), Buffer.from('NETSCAPE2.0'), Buffer.from([3, 1, 0, 0, 0])]);
  return Buffer.concat([plainGif.subarray(0, 19), rounds, comment, plainGif.subarray(19), Buffer.from('SECRET-TRAILER')]);
}

/**
 * The text of a file as people save them: UTF-8, UTF-16 with its mark, and what older editors of subtitles write for
 * Cyrillic (Windows-1251) where the bytes are no UTF-8.
 */
export function readTextFile(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return new TextDecoder('utf-16be').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder(looksCyrillic(bytes) ? 'windows-1251' : 'windows-1252').decode(bytes);
  }
}

/** In Cyrillic text most letters lie in the upper half; in others only the accented ones do. */
function looksCyrillic(bytes: Uint8Array): boolean {
  const upper = bytes.filter((byte) => byte >= 0xc0).length;
  const lower = bytes.filter(
    (byte) => (byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a),
  ).length;
  return upper > lower / 2;
}

import { detectContentType } from '@/lib/vendors/file-type';

/**
 * What a file is, told by its bytes; its name and what the sender says play no part. Text without control characters is
 * `text/csv`; null when it is nothing known.
 */
export async function judgeContent(bytes: Uint8Array): Promise<string | null> {
  const known = await detectContentType(bytes);
  if (known !== null) return known;
  return isText(bytes) ? 'text/csv' : null;
}

/** Wide encodings say so with a mark; in any other, a zero byte or many controls mean that this is not text. */
function isText(bytes: Uint8Array): boolean {
  const wide = (bytes[0] === 0xff && bytes[1] === 0xfe) || (bytes[0] === 0xfe && bytes[1] === 0xff);
  if (wide) return true;
  let controls = 0;
  for (const byte of bytes) {
    if (byte === 0) return false;
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) controls += 1;
  }
  return controls <= bytes.length / 500 + 2;
}

import { AppError } from '@/lib/platform/errors/app-error';
import { rateDecoding } from './rate-decoding';

/** Names of encodings as price lists' owners know them, by the names that `TextDecoder` knows. */
const singleByte = [
  ['windows-1251', 'cp1251'],
  ['ibm866', 'cp866'],
  ['koi8-r', 'koi8-r'],
  ['windows-1252', 'cp1252'],
] as const;

// PDF, PNG, GIF, JPEG, RAR, 7-Zip: their first bytes.
const signatures = ['25504446', '89504e47', '47494638', 'ffd8ff', '52617221', '377abcaf'];

/**
 * Decodes a text file: byte order mark, strict UTF-8, or the single-byte encoding whose letters make words. Throws
 * `invalid`: `price-list-binary`, `price-list-encoding-unknown`.
 */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly encoding: string } {
  const wide = wideEncoding(bytes);
  if (wide) return { text: decode(bytes, wide) ?? binary(), encoding: wide };
  assertText(bytes);
  const text = decode(bytes, 'utf-8');
  return text === null ? guess(bytes) : { text, encoding: 'utf-8' };
}

function decode(bytes: Uint8Array, encoding: string): string | null {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    return null;
  }
}

function guess(bytes: Uint8Array): { readonly text: string; readonly encoding: string } {
  const rated = singleByte.flatMap(([decoder, encoding]) => {
    const text = decode(bytes, decoder);
    return text === null ? [] : [{ text, encoding, rating: rateDecoding(text, encoding) }];
  });
  rated.sort((one, other) => other.rating - one.rating);
  const [best, second] = rated;
  const clear = best && (!second || best.text === second.text || best.rating - second.rating >= 0.2);
  if (!best || !clear || best.rating < 0.6) throw new AppError('invalid', 'price-list-encoding-unknown');
  return { text: best.text, encoding: best.encoding };
}

/** UTF-16 by its mark, or by the zero bytes that make every second byte of Latin text. */
function wideEncoding(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'utf-16le';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'utf-16be';
  if (!bytes.subarray(0, 4096).includes(0)) return null;
  const sample = bytes.subarray(0, 4096);
  const high = (parity: number): number =>
    sample.filter((byte, index) => index % 2 === parity && (byte === 0 || byte === 4)).length /
    (sample.length / 2);
  if (high(1) > 0.95 && high(0) < 0.2) return 'utf-16le';
  if (high(0) > 0.95 && high(1) < 0.2) return 'utf-16be';
  return null;
}

function assertText(bytes: Uint8Array): void {
  let controls = 0;
  for (const byte of bytes) {
    if (byte === 0) binary();
    if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) controls += 1;
  }
  const start = Buffer.from(bytes.subarray(0, 8)).toString('hex');
  if (controls > bytes.length / 500 + 2 || signatures.some((signature) => start.startsWith(signature)))
    binary();
}

function binary(): never {
  throw new AppError('invalid', 'price-list-binary');
}

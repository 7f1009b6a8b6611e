import { AppError } from '@/lib/platform/errors/app-error';

const signatures: ReadonlyArray<readonly [hex: string, kind: string]> = [
  ['25504446', 'pdf'],
  ['89504e47', 'image'],
  ['47494638', 'image'],
  ['ffd8ff', 'image'],
  ['424d', 'image'],
  ['49492a00', 'image'],
  ['4d4d002a', 'image'],
  ['52617221', 'archive'],
  ['377abcaf', 'archive'],
  ['1f8b', 'archive'],
  ['7b5c727466', 'document'],
];

/** Throws `invalid` (`price-list-binary`, with the kind of file) when the bytes are no text that could be a table. */
export function tellBinary(
  head: Uint8Array,
  { zeros, controls, size }: { zeros: number; controls: number; size: number },
): void {
  const start = Buffer.from(head.subarray(0, 16)).toString('hex');
  const signature = signatures.find(([hex]) => start.startsWith(hex));
  // `BM` and the two bytes of gzip may begin a text as well.
  if (signature && (signature[0].length > 4 || zeros > 0 || controls > 0)) refuse(signature[1]);
  if (/66747970(?:68656963|61766966|6d696631)/.test(start) || /^52494646.{8}57454250/.test(start))
    refuse('image');
  const words = Buffer.from(head).toString('latin1').slice(0, 1024).trimStart();
  if (/^(?:\xef\xbb\xbf)?\s*<(?:!doctype html|html|table|head|body|meta)\b/i.test(words)) refuse('page');
  if (/^(?:\xef\xbb\xbf)?\s*<\?xml\b/i.test(words)) refuse('xml');
  if (zeros > 0 || controls > size / 500 + 2) refuse('other');
}

function refuse(kind: string): never {
  throw new AppError('invalid', 'price-list-binary', { params: { kind } });
}

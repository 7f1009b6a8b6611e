export interface ByteRange {
  /** First and last byte, both included. */
  readonly first: number;
  readonly last: number;
}

/**
 * Which part of `size` bytes a `Range` header asks for (RFC 9110, 14.1.2). `whole`: none, several, or another unit than
 * bytes, which may be answered with everything; `beyond`: there is nothing at that place (416).
 */
export function byteRange(header: string | null, size: number): ByteRange | 'whole' | 'beyond' {
  const asked = /^bytes=(\d*)-(\d*)$/.exec(header?.trim() ?? '');
  if (!asked) return 'whole';
  const [, from = '', till = ''] = asked;
  if (from === '') {
    if (till === '') return 'whole';
    const length = Math.min(Number(till), size);
    return length === 0 ? 'beyond' : { first: size - length, last: size - 1 };
  }
  const first = Number(from);
  if (till !== '' && Number(till) < first) return 'whole';
  if (first >= size) return 'beyond';
  return { first, last: till === '' ? size - 1 : Math.min(Number(till), size - 1) };
}

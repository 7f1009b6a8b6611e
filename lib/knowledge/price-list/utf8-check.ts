import { isUtf8 } from 'node:buffer';

export interface Utf8Check {
  /** Whether everything so far is UTF-8; a letter may still be cut at the end. */
  add(piece: Uint8Array): boolean;
  /** Whether it also ends as UTF-8. */
  end(): boolean;
}

/** Checks bytes that come piece by piece. */
export function utf8Check(): Utf8Check {
  let carried: Uint8Array = new Uint8Array();
  let valid = true;
  return {
    add(piece) {
      if (!valid) return false;
      const bytes = carried.length > 0 ? Buffer.concat([carried, piece]) : piece;
      const whole = bytes.length - openAtEnd(bytes);
      valid = isUtf8(bytes.subarray(0, whole));
      carried = Uint8Array.from(bytes.subarray(whole));
      return valid;
    },
    end: () => valid && carried.length === 0,
  };
}

/** Bytes at the end that begin a letter and do not finish it. */
function openAtEnd(bytes: Uint8Array): number {
  for (let back = 1; back <= Math.min(3, bytes.length); back += 1) {
    const byte = bytes[bytes.length - back] ?? 0;
    if (byte < 0x80) return 0;
    if (byte >= 0xc0)
      return byte >= 0xf0
        ? back < 4
          ? back
          : 0
        : byte >= 0xe0
          ? back < 3
            ? back
            : 0
          : back < 2
            ? back
            : 0;
  }
  return 0;
}

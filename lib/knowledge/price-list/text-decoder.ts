import { AppError } from '@/lib/platform/errors/app-error';
import type { Encoding } from './encoding-judge';

export interface StrictDecoder {
  /** The text of these bytes, or what is left when there are no more. Throws `invalid` for bytes that are no text. */
  decode(bytes?: Uint8Array): string;
}

/** Decodes a file piece by piece; throws `invalid` (`price-list-encoding-unknown`) where the encoding ends to be right. */
export function textDecoder({ label }: Encoding): StrictDecoder {
  const decoder = new TextDecoder(label, { fatal: true });
  const read = (bytes?: Uint8Array): string => {
    try {
      return decoder.decode(bytes, { stream: bytes !== undefined });
    } catch (cause) {
      throw new AppError('invalid', 'price-list-encoding-unknown', { cause });
    }
  };
  // Where others have a backslash, Japanese machines have a yen.
  return { decode: label === 'shift_jis' ? (bytes) => read(bytes).replaceAll('\\', '\u00a5') : read };
}

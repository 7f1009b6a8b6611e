import { StringDecoder } from 'node:string_decoder';
import { AppError } from '@/lib/platform/errors/app-error';
import type { Encoding } from './encoding-judge';

export interface PieceDecoder {
  /** The text of these bytes, or what is left when there are no more. Throws `invalid` for bytes that are no text. */
  decode(bytes?: Uint8Array): string;
}

/** Decodes a file piece by piece; throws `invalid` (`price-list-encoding-unknown`) where the encoding ends to be right. */
export function textDecoder({ label }: Encoding): PieceDecoder {
  // All of it has been checked, and this is many times quicker.
  if (label === 'utf-8') return checkedDecoder();
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

function checkedDecoder(): PieceDecoder {
  const decoder = new StringDecoder('utf8');
  let begun = false;
  return {
    decode(bytes) {
      const text = bytes ? decoder.write(bytes) : decoder.end();
      const mark = !begun && text.startsWith('\ufeff');
      begun ||= text !== '';
      return mark ? text.slice(1) : text;
    },
  };
}

import { isAscii } from 'node:buffer';
import { AppError } from '@/lib/platform/errors/app-error';
import { rateDecoding } from './rate-decoding';
import { tellBinary } from './tell-binary';
import { utf8Check } from './utf8-check';
import { wideEncoding } from './wide-encoding';

/** An encoding by the name that price lists' owners know it by, and by the one that `TextDecoder` knows. */
export interface Encoding {
  readonly name: string;
  readonly label: string;
}

export interface EncodingJudge {
  add(piece: Uint8Array): void;
  /** Throws `invalid`: `price-list-binary`, `price-list-empty`, `price-list-encoding-unknown`. */
  decide(): Encoding;
}

const candidates: readonly Encoding[] = [
  { name: 'cp1251', label: 'windows-1251' },
  { name: 'cp866', label: 'ibm866' },
  { name: 'koi8-r', label: 'koi8-r' },
  { name: 'cp1252', label: 'windows-1252' },
  { name: 'gb18030', label: 'gb18030' },
  { name: 'shift_jis', label: 'shift_jis' },
];
const headBytes = 4096;
/** So much of the lines with letters beyond ASCII is judged. */
const evidenceBytes = 256 * 1024;
const LF = 10;

/**
 * Looks at all bytes of a text file and tells its encoding: byte order mark, strict UTF-8, or the one of the old
 * encodings whose letters make words. Where two of them do and read differently, nobody knows.
 */
export function encodingJudge(): EncodingJudge {
  const utf8 = utf8Check();
  const evidence: Uint8Array[] = [];
  let head: Uint8Array = new Uint8Array();
  let evidenceSize = 0;
  let size = 0;
  let controls = 0;
  let zeros = 0;
  let blank = true;

  const look = (piece: Uint8Array): void => {
    for (const byte of piece) {
      if (byte > 0x20) blank = false;
      else if (byte === 0) zeros += 1;
      else if (byte < 0x20 && byte !== 0x09 && byte !== 0x0a && byte !== 0x0d) controls += 1;
    }
  };
  const collect = (piece: Uint8Array): void => {
    for (let start = 0; start < piece.length && evidenceSize < evidenceBytes; ) {
      const feed = piece.indexOf(LF, start);
      const end = feed === -1 ? piece.length : feed + 1;
      const line = piece.subarray(start, end);
      if (!isAscii(line)) {
        evidence.push(Uint8Array.from(line.subarray(0, evidenceBytes)));
        evidenceSize += line.length;
      }
      start = end;
    }
  };
  return {
    add(piece) {
      if (head.length < headBytes) head = Buffer.concat([head, piece.subarray(0, headBytes - head.length)]);
      size += piece.length;
      look(piece);
      utf8.add(piece);
      if (!isAscii(piece)) collect(piece);
    },
    decide() {
      const wide = wideEncoding(head);
      if (wide) return { name: wide, label: wide };
      if (blank && zeros + controls === 0) throw new AppError('invalid', 'price-list-empty');
      tellBinary(head, { zeros, controls, size });
      if (utf8.end()) return { name: 'utf-8', label: 'utf-8' };
      return guess(Buffer.concat(evidence));
    },
  };
}

function guess(evidence: Uint8Array): Encoding {
  const rated = candidates.flatMap((encoding) => {
    const text = decode(evidence, encoding.label);
    return text === null ? [] : [{ text, encoding, rating: rateDecoding(text, encoding.name) }];
  });
  rated.sort((one, other) => other.rating - one.rating);
  const [best] = rated;
  const rival = rated.find(({ text }) => text !== best?.text);
  const clear = best && (!rival || best.rating - rival.rating >= 0.2);
  if (!best || !clear || best.rating < 0.6) throw new AppError('invalid', 'price-list-encoding-unknown');
  return best.encoding;
}

/** The evidence may be cut within a letter at its end. */
function decode(bytes: Uint8Array, label: string): string | null {
  try {
    return new TextDecoder(label, { fatal: true }).decode(bytes, { stream: true });
  } catch {
    return null;
  }
}

import { encodingJudge } from './encoding-judge';
import { textDecoder } from './text-decoder';

/** Decodes a small text file at once. Throws `invalid` as `encodingJudge`. */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly encoding: string } {
  const judge = encodingJudge();
  judge.add(bytes);
  const encoding = judge.decide();
  const decoder = textDecoder(encoding);
  return { text: decoder.decode(bytes) + decoder.decode(), encoding: encoding.name };
}

import { AppError } from '@/lib/platform/errors/app-error';
import { encodingJudge } from './encoding-judge';

/** Decodes a small text file at once. Throws `invalid` as `encodingJudge`. */
export function decodeText(bytes: Uint8Array): { readonly text: string; readonly encoding: string } {
  const judge = encodingJudge();
  judge.add(bytes);
  const { name, label } = judge.decide();
  try {
    return { text: new TextDecoder(label, { fatal: true }).decode(bytes), encoding: name };
  } catch (cause) {
    throw new AppError('invalid', 'price-list-encoding-unknown', { cause });
  }
}

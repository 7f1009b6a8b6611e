import type { WhisperAnswer } from '@/lib/vendors/whisper';
import type { Word } from '../../schemas';

/** The sign that stands for half a letter. */
const broken = '\ufffd';

/**
 * The pieces of words that whisper.cpp tells, with their letters whole. A letter may be torn between two pieces; the text
 * has it whole, and the whole pieces on both sides say where in the text it is. Pure.
 */
export function wholePieces({ text, pieces }: Pick<WhisperAnswer, 'text' | 'pieces'>): Word[] {
  const words: Word[] = [];
  let position = 0;
  for (let index = 0; index < pieces.length; ) {
    const piece = pieces[index];
    if (!piece) break;
    if (!piece.text.includes(broken)) {
      const found = text.indexOf(piece.text, position);
      if (found >= 0) position = found + piece.text.length;
      words.push(piece);
      index += 1;
      continue;
    }
    let after = index;
    while (pieces[after]?.text.includes(broken)) after += 1;
    const next = pieces[after];
    const end = next ? text.indexOf(next.text, position) : text.length;
    const until = end < 0 ? position : end;
    words.push({
      text: text.slice(position, until),
      from: piece.from,
      to: pieces[after - 1]?.to ?? piece.to,
    });
    position = until;
    index = after;
  }
  return words;
}

import { spokenWeight } from './spoken-weight';

/** How much of a stop follows a word. */
export type Stop = 'none' | 'phrase' | 'sentence';

/** A word of a script, with the punctuation written to it. */
export interface ScriptWord {
  readonly text: string;
  /** How long it takes to be said, in syllables. */
  readonly weight: number;
  readonly stop: Stop;
}

const unspaced =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}]/u;
/** Punctuation is looked for in so many last characters of a word. */
const ending = 20;
const sentenceEnd = /[.!?…。！？｡؟۔।॥։።][\p{Pe}\p{Pf}"'»”’]*$/u;
const phraseEnd = /[,;:،؛、，；：)\]»”][\p{Pe}\p{Pf}"'»”’]*$|[—–-]$/u;

/** The words of a text in order. Languages that write no spaces are cut into words by Unicode's rules; a pure function. */
export function splitScript(text: string, language: string | null): ScriptWord[] {
  const words: ScriptWord[] = [];
  for (const line of text.split(/[\r\n\u2028\u2029]+/u)) {
    const pieces = line
      .split(/\s+/u)
      .filter((piece) => piece !== '')
      .flatMap((piece) => (unspaced.test(piece) ? cutUnspaced(piece) : [piece]));
    const said = attached(pieces);
    for (const [index, piece] of said.entries()) {
      const end = piece.slice(-ending);
      // A new line is where a script breathes, too.
      const breathes = phraseEnd.test(end) || index === said.length - 1;
      const stop = sentenceEnd.test(end) ? 'sentence' : breathes ? 'phrase' : 'none';
      words.push({ text: piece, weight: spokenWeight(piece, language), stop });
    }
  }
  return words;
}

function cutUnspaced(piece: string): string[] {
  const segmenter = new Intl.Segmenter(undefined, { granularity: 'word' });
  return [...segmenter.segment(piece)].map(({ segment }) => segment);
}

/** What cannot be said stands with the word before it; brackets and quotes that open, with the one after. */
function attached(pieces: readonly string[]): string[] {
  const words: string[] = [];
  let opening = '';
  for (const piece of pieces) {
    if (/[\p{L}\p{N}]/u.test(piece) || /[%$€£¥₽₴₸₹&@№+=]/u.test(piece)) {
      words.push(opening + piece);
      opening = '';
    } else if (/^[\p{Ps}\p{Pi}«“"'¿¡]+$/u.test(piece)) opening += piece;
    else if (/^[—–-]+$/u.test(piece)) {
      // A dash after a whole sentence opens what the next person says.
      const before = words.at(-1);
      if (before === undefined || sentenceEnd.test(before.slice(-ending))) opening += `${piece} `;
      else words[words.length - 1] = `${before} ${piece}`;
    } else if (words.length > 0) words[words.length - 1] += piece;
    else opening += piece;
  }
  return words;
}

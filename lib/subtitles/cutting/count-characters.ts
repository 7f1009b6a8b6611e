const invisible = /\p{Mn}|\p{Me}|\p{Cf}|\p{Cc}/u;
const wideLetter =
  /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Bopomofo}\u3000-\u303f\uff01-\uff60\uffe0-\uffe6]|\p{Extended_Pictographic}|\p{Regional_Indicator}/u;

/** How many characters a text counts by the weights of a profile; marks on a letter and invisible ones count nothing. */
export function countCharacters(
  text: string,
  { wide, narrow }: { readonly wide: number; readonly narrow: number },
): number {
  let count = 0;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.codePointAt(index) ?? 0;
    if (code > 0xffff) index += 1;
    // Latin, Greek and Cyrillic without marks of their own: most of what is counted.
    if (isPlain(code)) {
      count += narrow;
      continue;
    }
    const letter = String.fromCodePoint(code);
    if (invisible.test(letter)) continue;
    count += code > 0xff && wideLetter.test(letter) ? wide : narrow;
  }
  return count;
}

const isPlain = (code: number): boolean =>
  (code >= 0x20 && code < 0x7f) || (code >= 0x400 && code < 0x460) || (code >= 0xc0 && code < 0x250);

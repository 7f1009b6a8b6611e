const latin = "`qwertyuiop[]asdfghjkl;'zxcvbnm,.";
const cyrillic = 'ёйцукенгшщзхъфывапролджэячсмитьбю';
const toCyrillic = new Map([...latin].map((letter, index) => [letter, cyrillic[index] ?? letter]));
const toLatin = new Map([...cyrillic].map((letter, index) => [letter, latin[index] ?? letter]));

/** Both: such a piece could be a word typed with the keyboard in the other alphabet. */
const latinPiece = /^[a-z[\];',.`]{3,}$/;
const cyrillicPiece = /^[а-яё]{3,}$/;

export interface Slip {
  readonly typed: string;
  readonly meant: string;
}

/** What each piece of a query would be, had the keyboard been in the other alphabet: `ghbdtn` → `привет`, `шзрщту` → `iphone`. */
export function layoutSlips(query: string): Slip[] {
  return query
    .toLowerCase()
    .split(/\s+/)
    .flatMap((typed) => {
      if (latinPiece.test(typed)) return [{ typed, meant: swapped(typed, toCyrillic).replaceAll('ё', 'е') }];
      if (cyrillicPiece.test(typed)) return [{ typed, meant: swapped(typed, toLatin) }];
      return [];
    });
}

const swapped = (piece: string, keys: ReadonlyMap<string, string>): string =>
  [...piece].map((letter) => keys.get(letter) ?? letter).join('');

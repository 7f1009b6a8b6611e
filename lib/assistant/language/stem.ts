// Longest first: the first ending that fits is taken.
const russianEndings = [
  ...[
    'иями',
    'ями',
    'ами',
    'ыми',
    'ими',
    'ого',
    'его',
    'ому',
    'ему',
    'иях',
    'ией',
    'иям',
    'ием',
    'ьями',
    'ьях',
    'ьям',
  ],
  ...[
    'ая',
    'яя',
    'ую',
    'юю',
    'ое',
    'ее',
    'ые',
    'ие',
    'ый',
    'ий',
    'ой',
    'ей',
    'ом',
    'ем',
    'ым',
    'им',
    'ых',
    'их',
    'ов',
    'ев',
  ],
  ...['ам', 'ям', 'ах', 'ях', 'ия', 'ию', 'ии', 'ью', 'ья', 'ье', 'ьи', 'ью'],
  ...['а', 'я', 'о', 'е', 'ы', 'и', 'у', 'ю', 'й', 'ь'],
].sort((a, b) => b.length - a.length);

/**
 * The part of a folded word that its forms share: `розы`, `розами`, `роз` → `роз`; `haircuts` → `haircut`.
 * Made for comparing what a customer wrote with names in a price list, not for grammar.
 */
export function stem(word: string): string {
  if (/\p{Script=Cyrillic}/u.test(word)) return russian(word);
  return /^[a-z']+$/.test(word) ? english(word) : word;
}

function russian(word: string): string {
  const shortest = word.length <= 4 ? 2 : 3;
  const full = withoutVowel(word);
  const ending = russianEndings.find((it) => full.endsWith(it) && full.length - it.length >= shortest);
  const root = ending ? full.slice(0, -ending.length) : full;
  // The soft sign before a lost ending: коробь- and the like.
  return withoutVowel(root.length > 3 ? root.replace(/ь$/, '') : root);
}

/** The vowel that runs away: стрижек – стрижка, яблок – яблоки, подушек – подушка. */
const withoutVowel = (root: string): string =>
  root.length > 4 ? root.replace(/(?<=[^аеиоуыэюя])[ео]к$/, 'к') : root;

function english(word: string): string {
  const bare = word.replace(/'s?$/, '').replace(/'/g, '');
  if (bare.length <= 3) return bare;
  if (bare.endsWith('ies') && bare.length > 4) return `${bare.slice(0, -3)}y`;
  const singular = /(?:s|x|z|ch|sh)es$/.test(bare) ? bare.slice(0, -2) : bare.replace(/(?<=[^su])s$/, '');
  const plain = singular.length > 6 ? singular.replace(/(?:ing|ed)$/, '') : singular;
  return plain.length > 3 ? plain.replace(/e$/, '') : plain;
}

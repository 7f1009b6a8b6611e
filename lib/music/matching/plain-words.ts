/**
 * A text as words that two sites write alike: NFKC, lower case, without accents of Latin letters, ё as е, & as and,
 * apostrophes left out and any other sign a gap.
 */
export function plainWords(text: string): string[] {
  return text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\p{Script=Latin}\p{M}*/gu, (letter) => letter.normalize('NFD').replace(/\p{M}/gu, ''))
    .replaceAll('ё', 'е')
    .replace(/(?<=\s)&(?=\s)|\+(?=\s)/g, ' and ')
    .replace(/['’‘`´ʼ]/g, '')
    .split(/[^\p{L}\p{N}\p{M}]+/u)
    .filter((word) => word !== '');
}

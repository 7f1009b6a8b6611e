const longest = 8;

/** Every run of one to eight words of a text, in lower case: what a name in it could be. */
export function phrasesOf(text: string): string[] {
  const words = text.toLowerCase().match(/[\p{L}\p{N}][\p{L}\p{N}'’.-]*/gu) ?? [];
  const clean = words.map((word) => word.replace(/[.'’-]+$/u, ''));
  const phrases: string[] = [];
  for (let from = 0; from < clean.length; from += 1) {
    for (let to = from + 1; to <= Math.min(clean.length, from + longest); to += 1) {
      const phrase = clean.slice(from, to).join(' ');
      if (phrase.length >= 3) phrases.push(phrase);
    }
  }
  return phrases;
}

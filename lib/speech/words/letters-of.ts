/** What of a word can be heard: letters, digits and signs that are read aloud, in one spelling. */
export const lettersOf = (word: string): string =>
  word
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}\p{M}%$€£¥₽₴₸₹&№+=]/gu, '');

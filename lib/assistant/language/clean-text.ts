const longest = 4_000;

/**
 * A customer's text made safe to read: composed letters, no control or invisible characters, one kind of quote, dash
 * and space, at most 4,000 characters. Letters keep their case: addresses need it.
 */
export function cleanText(text: string): string {
  return (
    text
      .slice(0, longest * 2)
      .normalize('NFC')
      .replace(/\r\n?/g, '\n')
      // Zero-width characters, direction marks and everything else that cannot be seen, except the line break.
      .replace(/[\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff\u00ad]|\ufe0f/g, '')
      .replace(/[^\P{C}\n]/gu, ' ')
      .replace(/[«»„“”‟]/g, '"')
      .replace(/[‘’‚‛`´]/g, "'")
      .replace(/[‐‑‒–—―−]/g, '-')
      // «Полкило… нет, кило»: a pause ends no sentence.
      .replace(/[^\S\n]*(?:…|\.{2,})(?=[^\S\n]*\p{L})/gu, ', ')
      .replace(/[^\S\n]+/g, ' ')
      .replace(/ ?\n ?/g, '\n')
      .replace(/\n{2,}/g, '\n')
      .trim()
      .slice(0, longest)
      // No word is that long; what holds a key down is not read letter by letter.
      .replace(/([\p{L}\d]{60})[\p{L}\d]+/gu, '$1')
  );
}

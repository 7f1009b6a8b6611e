const tags =
  /<\/?(?:i|b|u|s|c|v|q|em|font|ruby|rt|lang|span|strong|br|p|div)(?:[.\s/][^<>]*)?>|<(?:\d+:)?\d{1,2}:\d{2}[.,]\d{1,3}>/giu;
const overrides = /\{[^\S\n]*\\[^{}\n]*\}/g;
const named: Readonly<Record<string, string>> = {
  amp: '&',
  lt: '<',
  gt: '>',
  nbsp: '\u00a0',
  quot: '"',
  apos: "'",
  lrm: '\u200e',
  rlm: '\u200f',
};
/** What the writers put between the letters of what only looks like markup. */
const guard = /([<{-])\u2060/g;

/** The bare text of SubRip or WebVTT. What is no markup, such as "a < b", is left. */
export function stripMarkup(text: string, format: 'srt' | 'vtt'): string {
  const breaks = text.replace(/<br\s*\/?>/giu, '\n').replace(overrides, '');
  const bare = breaks.replace(tags, '').replace(guard, '$1');
  if (format === 'srt') return bare;
  return bare.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|([a-z]{2,5}));/giu, (found, decimal, hex, name) => {
    if (name !== undefined) return named[String(name).toLowerCase()] ?? found;
    const code = decimal === undefined ? Number.parseInt(hex, 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code).toWellFormed() : found;
  });
}

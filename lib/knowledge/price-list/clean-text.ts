// Controls and format characters take no part in the meaning. The joiner of emoji stays: it is part of a picture.
const invisible = /(?![\t\n\v\f\r])\p{Cc}|(?!\u200d)\p{Cf}/gu;

const clean = /^(?:[\x21-\x7e\u0400-\u04ff\u4e00-\u9fff]+(?: (?! |$)|$))*$/;

/** One line of text: invisible characters removed, any run of white space (no-break and thin too) one space. */
export function cleanText(text: string): string {
  // Nearly every cell is clean already.
  if (clean.test(text)) return text;
  return text.replace(invisible, '').replace(/\s+/g, ' ').trim();
}

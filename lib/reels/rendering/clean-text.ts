const emoji =
  /(?:\p{Regional_Indicator}{1,2}|[0-9#*]\ufe0f?\u20e3|(?![©®™])\p{Extended_Pictographic})(?:[\ufe0e\ufe0f\u20e3]|\p{Emoji_Modifier}|[\u{e0020}-\u{e007f}]|\u200d\p{Extended_Pictographic})*/gu;
// Controls, marks that turn the writing direction around, private letters, and what stands for a broken one.
const unwritable = /[\p{Cc}\p{Co}\p{Cs}\u2028\u2029\u202a-\u202e\u2066-\u2069\ufeff\ufffd]/gu;
const towers = /(\p{M}{2})\p{M}+/gu;

/** A text as it can be written into a picture: one line, without emoji (the fonts have no good ones) and stray controls. */
export function cleanText(text: string): string {
  return text
    .normalize('NFC')
    .toWellFormed()
    .replace(emoji, ' ')
    .replace(unwritable, ' ')
    .replace(towers, '$1')
    .replace(/\s+([,.!?…])/g, '$1')
    .replace(/\s+/g, ' ')
    .trim();
}

// «Настройка для моего велосипеда», "a tune-up for my bike": whom or what it is for names nothing that is sold.
const beneficiaries =
  /(?<!\p{L})(?:for (?:my|our|his|her|their)|(?:для|на) (?:мо(?:й|ю|ё|е|его|ей|их|и)|сво(?:й|ю|его|ей|их|и)|наш(?:у|его|ей|их)?))(?: [\p{L}'-]+)+?(?= (?:and|и|plus|плюс)(?!\p{L})|[^\p{L}' -]|$)/gu;

/** A folded sentence cut into words, numbers and the signs that part things from one another. */
export function mentionTokens(sentence: string): string[] {
  const spelled = sentence
    .replace(beneficiaries, ' ')
    // «х2», "2x" and «2 х» say how many.
    .replace(/\d+(?:[.,]\d+)? ?%/gu, ' ')
    .replace(/(\d+) ?[xх*](?![\p{L}\d])/gu, '$1 шт ')
    .replace(/(?<![\p{L}\d])[xх*] ?(\d+)(?!\p{L})/gu, ' $1 шт ')
    .replace(/(\d)(шт|кг|kg|г|гр|g|л|l|м|pcs|мин|см|мл|cm|ml|mm|мм|min|lbs?)(?!\p{L})/gu, '$1 $2');
  return (
    spelled.match(/#\d+|№ ?\d+|\p{L}+(?:['-]\p{L}+)*|\d+(?:[.,]\d+)*[½¼¾]?|[½¼¾]|[¦\n,;:.!?+&()]/gu) ?? []
  );
}

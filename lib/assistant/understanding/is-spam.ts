const link =
  /(?:https?:\/\/|www\.|t\.me\/|bit\.ly\/|wa\.me\/)\S+|(?<!\p{L})[a-z0-9-]+\.(?:xyz|top|click|casino|bet|shop|site|online|info|biz)(?!\p{L})\S*/gu;
const bait =
  /казино|(?<!\p{L})крипт|битко[ий]н|заработ\p{L}+ (?:от|в|до|без|на дому|онлайн)|пассивн\p{L}+ доход|раскрутк|продвижени\p{L}+ (?:сайт|бизнес|в (?:интернет|соц))|(?<!\p{L})seo(?!\p{L})|накрутк|инвестиц\p{L}+ (?:под|от|в)|кредит\p{L}* без (?:отказ|справ)|займ\p{L}* без|ставки на спорт|виагр|промышленный альпинизм|работа на дому|вакансия удален|подпишись|1xbet|casino|crypto|bitcoin|btc(?!\p{L})|usdt|forex|earn (?:up to )?\$?\d|make money|click here|passive income|followers|backlinks|rank (?:your|on) |first page of google|web ?site traffic|onlyfans|viagra|betting|investment opportunit|loan approved|you(?:'ve| have) won|congratulations,? you/u;

/** Whether a folded message is an advertisement: many links, a link with hardly a word, or the bait of one. */
export function isSpam(folded: string): boolean {
  const links = folded.match(link) ?? [];
  const words = folded.replace(link, ' ').match(/\p{L}{2,}/gu) ?? [];
  if (links.length >= 3) return true;
  if (links.length > 0 && (words.length < 3 || bait.test(folded))) return true;
  return words.length >= 4 && bait.test(folded);
}

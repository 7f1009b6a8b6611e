import { findMentions } from './find-mentions';
import type { Mention } from './mention';
import type { Understanding } from './understanding';

const swaps: readonly RegExp[] = [
  /(?:замени|поменя|смени)\p{L}*(?: мне)? (?<out>.+?) на (?<in>(?!\d+[\s.!]*$).*\p{L}{3}.*)/u,
  /вместо (?<out>[^,]+?),? (?:давайте|возьму|хочу|лучше|положите|добавьте|поставьте|дайте) (?<in>.+)/u,
  /(?:давайте|возьму|хочу|лучше|положите|добавьте) (?<in>.+?) вместо (?<out>.+)/u,
  /(?:^|[ ,¦])не (?<out>(?!надо|нужн|хочу|буду|совсем|знаю|могу)[^,]+?),? а (?<in>.+)/u,
  /(?:replace|swap|exchange) (?<out>.+?) (?:with|for|by) (?<in>.+)/u,
  /(?:change|switch) (?<out>.+?) (?:to|for|into) (?<in>(?!\d+[\s.!]*$).*\p{L}{3}.*)/u,
  /(?<in>.+) instead of (?<out>.+)/u,
  /(?:instead of|rather than) (?<out>[^,]+), (?<in>.+)/u,
  /(?:^|[ ,¦])not (?<out>[^,]+?),? but (?<in>.+)/u,
];

/** «Замените розы на тюльпаны»: what goes out and what comes in. Null when a folded text says no such thing. */
export function findReplacement(folded: string): Understanding['replace'] {
  for (const pattern of swaps) {
    const groups = pattern.exec(folded)?.groups;
    if (!groups?.out || !groups.in) continue;
    const out = findMentions(groups.out).filter(named);
    const into = findMentions(groups.in).filter(named);
    if (out.length > 0 && into.length > 0) return { out, in: into };
  }
  return null;
}

const named = (mention: Mention): boolean =>
  mention.words.length > 0 || mention.picks.length > 0 || mention.pronoun;

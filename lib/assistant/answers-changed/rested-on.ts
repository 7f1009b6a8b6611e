import type { Difference } from '@/lib/knowledge';
import type { Ground, Said } from '../store/answers-given';

const snippetLength = 24;

/**
 * What of the differences an answer rested on: items that it named or showed, as they stood then, and answers whose words it
 * used. What a call only found beside them does not count, nor what would be again as it was said.
 */
export function restedOn(
  { said, cards }: Pick<Said, 'said' | 'cards'>,
  grounds: readonly Ground[],
  differences: ReadonlyMap<string, Difference>,
): Difference[] {
  const text = said.toLowerCase();
  const used = new Map<string, Difference>();
  for (const { items, faq } of grounds) {
    for (const item of items) {
      const difference = differences.get(item.id);
      if (difference?.subject !== 'ITEM' || !difference.before) continue;
      const named = text.includes(item.name.toLowerCase()) || cards.includes(`"${item.id}"`);
      if (!named || isAsSaid(item, difference)) continue;
      used.set(item.id, { ...difference, before: { ...difference.before, priceMinor: item.priceMinor } });
    }
    for (const { question, answer } of faq) {
      const difference = differences.get(question);
      const snippet = answer.toLowerCase().slice(0, snippetLength);
      if (difference?.subject === 'FAQ' && text.includes(snippet)) used.set(question, difference);
    }
  }
  return [...used.values()];
}

/** The item costs what was said, and nothing else that was said of it would change. */
function isAsSaid(
  item: Ground['items'][number],
  { before, after }: Extract<Difference, { subject: 'ITEM' }>,
): boolean {
  if (!after || !before) return false;
  const told = ['name', 'unit', 'durationMinutes'] as const;
  return (
    item.priceMinor === after.priceMinor &&
    told.every((key) => before[key] === after[key]) &&
    JSON.stringify(before.options) === JSON.stringify(after.options)
  );
}

import type { Mention } from '@/lib/assistant/understanding/mention';
import { matchItems } from './match-items';
import type { Talk } from './talk';

/**
 * Puts halves together that «и» has cut apart, when the price list knows them as one name («стрижка и укладка»).
 */
export async function rejoin<T extends { readonly mention: Mention }>(
  talk: Talk,
  parts: readonly T[],
): Promise<T[]> {
  const result: T[] = [];
  for (const part of parts) {
    const last = result.at(-1);
    const whole =
      last && mayJoin(last.mention, part.mention) ? [...last.mention.words, ...part.mention.words] : null;
    if (last && whole && (await isOneName(talk, whole))) {
      result[result.length - 1] = { ...last, mention: { ...last.mention, words: whole } };
    } else result.push(part);
  }
  return result;
}

const mayJoin = (first: Mention, second: Mention): boolean =>
  second.joined && second.quantity === null && second.words.length > 0 && first.words.length > 0;

async function isOneName(talk: Talk, words: readonly string[]): Promise<boolean> {
  const found = await talk.tools.call('search_items', { query: words.join(' '), limit: 10 });
  if (!found.ok) return false;
  return found.result.items.some((item) =>
    words.every((word) => matchItems([word], [{ name: item.name, options: item.options }]).items.length > 0),
  );
}

import type { Mention } from '@/lib/assistant/understanding/mention';
import { type Resolved, resolveMention } from './resolve-mention';
import type { Talk } from './talk';

/** «Сколько стоят розы и ваза?»: all of them, and a yes takes all of them. False when one of them is not clear. */
export async function showSeveral(talk: Talk, mentions: readonly Mention[]): Promise<boolean> {
  const { phrases, memory } = talk;
  const found: Array<Extract<Resolved, { end: 'one' }>> = [];
  for (const mention of mentions) {
    const one = await resolveMention(talk, mention);
    if (one.end !== 'one' || !one.sure || one.item.stock === 0) return false;
    found.push(one);
  }
  const items = found.map(({ item }) => item);
  talk.say(...items.map((item) => phrases.itemLine(item)), phrases.offerAll());
  memory.shown = items.map(({ id, name, options }) => ({ id, name, options }));
  memory.queue = mentions.slice(0, 10).map((mention, index) => ({
    act: 'add',
    words: [...mention.words],
    quantity: found[index]?.quantity ?? null,
    measure: found[index]?.measure ?? null,
  }));
  talk.ask({ for: 'all' }, phrases.tap.add, phrases.tap.no);
  return true;
}

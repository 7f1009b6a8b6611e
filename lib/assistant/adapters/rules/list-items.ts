import { fold } from '@/lib/assistant/language/fold';
import type { Waiting } from '@/lib/assistant/memory';
import { itemName } from '@/lib/assistant/phrases/item-name';
import type { SaleItem } from '@/lib/assistant/schemas';
import { itemCard } from './item-card';
import type { Talk } from './talk';

const longestList = 8;

/** Shows items as a numbered list, with their pictures where there are any, and waits for one of them. `intro` says why. */
export function listItems(talk: Talk, intro: string, items: readonly SaleItem[], waiting: Waiting): void {
  const listed = items.slice(0, longestList);
  talk.memory.shown = listed.map(({ id, name, options }) => ({ id, name, options }));
  talk.memory.focus = listed.length === 1 ? (listed[0]?.id ?? null) : null;
  const names = new Set(items.map((item) => fold(item.name)));
  const labels = listed.map((item) =>
    names.size === 1 ? Object.values(item.options).join(', ') || item.name : itemName(item),
  );
  talk.say(
    intro,
    ...listed.map((item, index) => `${index + 1}. ${talk.phrases.itemLine(item)}`),
    talk.phrases.listOutro(items.length > longestList),
  );
  if (listed.some(({ photoId }) => photoId)) talk.show(...listed.map(itemCard));
  talk.ask(
    waiting,
    ...labels.map((label, index) => ({ label: label.slice(0, 80), text: String(index + 1) })),
  );
}

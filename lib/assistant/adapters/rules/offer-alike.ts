import type { SaleItem } from '@/lib/assistant/schemas';
import { listItems } from './list-items';
import type { Talk } from './talk';

const mostOffered = 6;

/** Shows what means something like the thing that is not sold by that name; returns false when nothing does. */
export function offerAlike(
  talk: Talk,
  alike: readonly SaleItem[] | undefined,
  act: 'add' | 'details',
): boolean {
  if (!alike?.length) return false;
  talk.memory.misses = 0;
  const intro = talk.phrases.listIntro('instead');
  listItems(talk, intro, alike.slice(0, mostOffered), { for: 'item', act, quantity: null });
  return true;
}

import type { SlotKind } from '@/lib/assistant/phrases/phrases';
import type { SaleSlot } from '@/lib/assistant/schemas';
import type { Talk } from './talk';

/** The next free times, whatever was wished for. */
export async function soonestTimes(talk: Talk, kind: SlotKind): Promise<readonly SaleSlot[]> {
  const listed = await talk.tools.call('list_slots', { kind, limit: 60 });
  return listed.ok ? listed.result.slots : [];
}

import { emptyMention } from '@/lib/assistant/understanding/mention';
import { changeItems } from './change-items';
import type { Talk } from './talk';

/** Goes on with what was named together with the thing that had to be cleared up first. */
export async function goThroughQueue(talk: Talk): Promise<void> {
  const { memory } = talk;
  if (memory.waiting || memory.queue.length === 0) return;
  const queue = memory.queue;
  memory.queue = [];
  await changeItems(
    talk,
    queue.map(({ act, words, quantity, measure }) => ({
      act: act === 'details' ? 'add' : act,
      mention: { ...emptyMention, words, quantity, measure: measure ?? null },
    })),
  );
}

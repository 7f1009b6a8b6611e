import { describe, expect, it } from 'vitest';
import type { SlotsCard } from '@/lib/conversations/schemas';
import { slotWords } from './slot-words';

const say = (label: string) => ({ label, text: label });
const slots: SlotsCard = {
  kind: 'slots',
  slotKind: 'APPOINTMENT',
  timeZone: 'Europe/Moscow',
  slots: [
    { start: '2026-11-23T07:00:00Z', end: '2026-11-23T07:30:00Z' },
    { start: '2026-11-23T08:00:00Z', end: '2026-11-23T08:30:00Z' },
  ],
};

describe('the words of a slot', () => {
  it('are the first quick replies, in the order of the slots; the rest stay quick replies', () => {
    const words = slotWords({ cards: [slots], quickReplies: [say('10:00'), say('11:00'), say('Later')] });
    expect(words).toEqual({ ofSlots: [say('10:00'), say('11:00')], others: [say('Later')] });
  });

  it('are unknown when there are fewer quick replies than slots', () => {
    expect(slotWords({ cards: [slots], quickReplies: [say('Later')] })).toEqual({
      ofSlots: [],
      others: [say('Later')],
    });
  });

  it('leave a message without slots alone', () => {
    expect(slotWords({ cards: [], quickReplies: [say('Yes')] })).toEqual({
      ofSlots: [],
      others: [say('Yes')],
    });
  });
});

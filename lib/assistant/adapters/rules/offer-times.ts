import type { SlotKind } from '@/lib/assistant/phrases/phrases';
import type { SaleSlot } from '@/lib/assistant/schemas';
import { spreadSlots } from './spread-slots';
import type { Talk } from './talk';

const shownTimes = 6;

/** Shows some free times, numbered, and waits. Always false: nothing is settled by it. */
export function offerTimes(talk: Talk, kind: SlotKind, slots: readonly SaleSlot[], intro: string): false {
  const { phrases, memory, input } = talk;
  if (slots.length === 0) {
    talk.say(phrases.noTimes(kind), phrases.offerHuman());
    talk.ask({ for: 'human' }, phrases.tap.human);
    return false;
  }
  const shown = spreadSlots(slots, input.company.timeZone, shownTimes);
  memory.slots = { kind, starts: shown.map(({ start }) => start) };
  talk.say(
    intro,
    ...shown.map((slot, index) => `${index + 1}. ${phrases.slotLine(slot, kind)}`),
    phrases.slotOutro(),
  );
  talk.show({ kind: 'slots', slotKind: kind, timeZone: input.company.timeZone, slots: shown });
  const taps = shown.map((slot, index) => ({
    label: phrases.slotLine(slot, kind).slice(0, 80),
    text: String(index + 1),
  }));
  talk.ask({ for: 'time', kind }, ...taps);
  return false;
}

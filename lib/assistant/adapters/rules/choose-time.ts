import { Temporal } from 'temporal-polyfill';
import type { SlotKind } from '@/lib/assistant/phrases/phrases';
import type { SaleSlot } from '@/lib/assistant/schemas';
import type { When } from '@/lib/assistant/understanding/when';
import { pickSlot } from './pick-slot';
import { spreadSlots } from './spread-slots';
import type { Talk } from './talk';

const shownTimes = 6;

/**
 * Settles the time of an appointment or a delivery: from the place in the list shown last or from what the customer wished
 * for; otherwise shows free times and asks. Returns whether a time is settled.
 */
export async function chooseTime(talk: Talk, kind: SlotKind): Promise<boolean> {
  const { memory, phrases, tools, input } = talk;
  const wish = memory.wishes[kind];
  const listed = await tools.call('list_slots', {
    kind,
    limit: wish && !wish.soonest ? 200 : 60,
    ...(wish ? fromOf(wish, input.company.timeZone) : {}),
  });
  const slots = listed.ok ? listed.result.slots : [];
  if (!wish) return offer(talk, kind, slots, phrases.askTime(kind));
  const pick = pickSlot(slots, wish, kind, input.company.timeZone);
  if (pick.end === 'several') return offer(talk, kind, pick.slots, phrases.askTime(kind));
  if (pick.end === 'none') {
    // «Тогда в 16» is still about that day, if anything is free on it.
    memory.wishes[kind] =
      wish.days && pick.onDay
        ? { days: wish.days, times: [], from: null, until: null, soonest: false }
        : null;
    const near = pick.near.length > 0 ? pick.near : await soonest(talk, kind);
    return offer(talk, kind, near, phrases.timeNotFree(kind));
  }
  const settled = kind === 'DELIVERY' ? tools.draft.deliverySlot : tools.draft.appointmentSlot;
  memory.wishes[kind] = null;
  return settled?.start === pick.slot.start || takeSlot(talk, kind, pick.slot.start);
}

/** Takes one free time; shows others when it has just gone. */
export async function takeSlot(talk: Talk, kind: SlotKind, start: string): Promise<boolean> {
  const chosen = await talk.tools.call('choose_slot', { kind, start });
  talk.memory.wishes[kind] = null;
  if (chosen.ok) {
    talk.changed = true;
    talk.memory.slots = null;
    return true;
  }
  talk.say(talk.phrases.slotJustTaken());
  return offer(talk, kind, await soonest(talk, kind), talk.phrases.askTime(kind));
}

async function soonest(talk: Talk, kind: SlotKind): Promise<readonly SaleSlot[]> {
  const listed = await talk.tools.call('list_slots', { kind, limit: 60 });
  return listed.ok ? listed.result.slots : [];
}

/** Shows some free times, numbered, and waits. Always false: nothing is settled by it. */
export function offer(talk: Talk, kind: SlotKind, slots: readonly SaleSlot[], intro: string): false {
  const { phrases, memory, input } = talk;
  if (slots.length === 0) {
    talk.say(phrases.noTimes(kind), phrases.noAnswer());
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

/** From when on free times are of interest: the beginning of the wished day, if it is not over. */
function fromOf(wish: When, timeZone: string): { from?: string } {
  if (!wish.days) return {};
  const start = Temporal.PlainDate.from(wish.days.first).toZonedDateTime({ timeZone });
  return { from: start.toInstant().toString() };
}

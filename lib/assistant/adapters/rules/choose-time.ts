import type { SlotKind } from '@/lib/assistant/phrases/phrases';
import { offerTimes } from './offer-times';
import { pickSlot } from './pick-slot';
import { soonestTimes } from './soonest-times';
import { takeSlot } from './take-slot';
import type { Talk } from './talk';
import { wishedFrom } from './wished-from';

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
    ...(wish ? wishedFrom(wish, input.company.timeZone) : {}),
  });
  const slots = listed.ok ? listed.result.slots : [];
  if (!wish) return offerTimes(talk, kind, slots, phrases.askTime(kind));
  const pick = pickSlot(slots, wish, kind, input.company.timeZone);
  if (pick.end === 'several') return offerTimes(talk, kind, pick.slots, phrases.askTime(kind));
  if (pick.end === 'none') {
    // «Тогда в 16» is still about that day, if anything is free on it.
    memory.wishes[kind] =
      wish.days && pick.onDay
        ? { days: wish.days, times: [], from: null, until: null, soonest: false }
        : null;
    const near = pick.near.length > 0 ? pick.near : await soonestTimes(talk, kind);
    return offerTimes(talk, kind, near, phrases.timeNotFree(kind));
  }
  const settled = kind === 'DELIVERY' ? tools.draft.deliverySlot : tools.draft.appointmentSlot;
  memory.wishes[kind] = null;
  return settled?.start === pick.slot.start || takeSlot(talk, kind, pick.slot.start);
}

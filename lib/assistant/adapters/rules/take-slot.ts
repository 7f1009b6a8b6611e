import type { SlotKind } from '@/lib/assistant/phrases/phrases';
import { offerTimes } from './offer-times';
import { soonestTimes } from './soonest-times';
import type { Talk } from './talk';

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
  return offerTimes(talk, kind, await soonestTimes(talk, kind), talk.phrases.askTime(kind));
}

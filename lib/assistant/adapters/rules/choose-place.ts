import { takeSlot } from './take-slot';
import type { Talk } from './talk';

/** Reads a bare number as a place among the times shown, or as an hour. Returns whether it was one. */
export async function choosePlace(talk: Talk): Promise<boolean> {
  const { memory, said } = talk;
  const mention = said.sentences.flatMap((sentence) => sentence.mentions).find((it) => it.words.length === 0);
  const place = mention?.picks[0] ?? mention?.quantity ?? mention?.trailing ?? null;
  if (!memory.slots || place === null || !Number.isInteger(place)) return false;
  const start = memory.slots.starts.at(place > 0 ? place - 1 : place);
  if (start !== undefined && place !== 0) {
    await takeSlot(talk, memory.slots.kind, start);
    return true;
  }
  if (place < 7 || place > 23) return false;
  // «15» is no place in the list, so it is an hour.
  const time = `${String(place).padStart(2, '0')}:00`;
  const { kind } = memory.slots;
  memory.wishes[kind] = {
    days: memory.wishes[kind]?.days ?? null,
    times: [time],
    from: null,
    until: null,
    soonest: false,
  };
  return true;
}

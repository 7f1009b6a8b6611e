import { localMoments } from '@/lib/assistant/guard/local-moments';
import type { Memory } from '@/lib/assistant/memory';
import type { SlotKind } from '@/lib/assistant/phrases/phrases';
import type { Mention } from '@/lib/assistant/understanding/mention';
import type { When } from '@/lib/assistant/understanding/when';
import type { Talk } from './talk';

/** Keeps an address and a time for the moment they are needed, whenever they are said. */
export function noteDetails(talk: Talk): void {
  const { said, memory } = talk;
  const asks = said.sentences.some((sentence) => sentence.isQuestion);
  const shops =
    talk.asked !== null ||
    said.sentences.some((sentence) => sentence.mentions.length > 0 || sentence.intents.has('slots'));
  if (said.street) memory.street = said.street;
  const { cities } = talk.input.company;
  const served = cities.length === 0 || (said.city !== null && cities.includes(said.city));
  if (
    said.city &&
    (served || !asks) &&
    (said.street ||
      memory.street ||
      talk.asked?.for === 'city' ||
      talk.asked?.for === 'address' ||
      !asks ||
      // «Две розы, и сколько доставка в Химки?»
      said.sentences.some((sentence) => sentence.mentions.some((it) => it.act === 'add' || hasAmount(it))))
  )
    memory.city = said.city;
  // A city alone completes the street that was given before, or changes nothing yet.
  if (talk.asked?.for === 'city' && !said.city && said.answer === null && said.intents.size === 0)
    memory.city = cityOf(said.text) ?? memory.city;
  // «Вы работаете в воскресенье?» is a question, not a wish.
  if (!said.when || (asks && !shops)) return;
  const kind = kindOf(talk);
  memory.wishes[kind] = complete(said.when, memory.wishes[kind], settled(talk, kind));
}

const hasAmount = ({ quantity, measure }: Mention): boolean => quantity !== null || measure !== null;

/** Any short answer to "which city?" that is not a yes or no. */
function cityOf(text: string): string | null {
  const bare = text
    .replace(/^(?:в|г\.?|город|in|to)\s+/iu, '')
    .replace(/[.!,]+$/, '')
    .trim();
  return /^[\p{L}][\p{L} .'-]{1,60}$/u.test(bare) && bare.split(' ').length <= 4 ? bare : null;
}

/** Whether a time is meant for the visit or for the delivery. */
function kindOf({ asked, said, input, tools, memory }: Talk): SlotKind {
  if (asked?.for === 'time') return asked.kind;
  if (input.company.type !== 'HYBRID') return input.company.type === 'SERVICE' ? 'APPOINTMENT' : 'DELIVERY';
  if (said.intents.has('delivery') || said.street) return 'DELIVERY';
  if (said.intents.has('book')) return 'APPOINTMENT';
  if (memory.slots) return memory.slots.kind;
  return tools.draft.deliverySlot && !tools.draft.appointmentSlot ? 'DELIVERY' : 'APPOINTMENT';
}

/** «В 16» after «в субботу» is on Saturday; «а можно в 16?» keeps the day that was chosen, «лучше в среду» the hour. */
function complete(
  when: When,
  earlier: When | null,
  chosen: { day: string; time: string } | null,
): NonNullable<Memory['wishes'][SlotKind]> {
  const [day, time] = [chosen?.day ?? null, chosen?.time ?? null];
  if (when.days && time !== null && !when.soonest && when.times.length === 0 && !when.from && !when.until) {
    return { ...when, times: [time] };
  }
  // «В пятницу в 12», «ой, лучше в субботу»: the hour stays.
  const bare = when.times.length === 0 && !when.from && !when.until && !when.soonest;
  if (when.days && bare && earlier)
    return { ...when, times: [...earlier.times], from: earlier.from, until: earlier.until };
  if (when.days || when.soonest) return { ...when, times: [...when.times] };
  const days = earlier?.days ?? (day ? { first: day, last: day } : null);
  return { ...when, times: [...when.times], days };
}

function settled({ tools, input }: Talk, kind: SlotKind): { day: string; time: string } | null {
  const slot = kind === 'DELIVERY' ? tools.draft.deliverySlot : tools.draft.appointmentSlot;
  const [moment] = slot ? localMoments([Date.parse(slot.start)], input.company.timeZone) : [];
  return moment ? { day: moment.slice(0, 10), time: moment.slice(11) } : null;
}

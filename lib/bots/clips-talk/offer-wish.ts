import type { NewMessage } from '../sending/outgoing-message';
import { saying } from '../sending/saying';
import type { Played } from '../talk/hold-talk';
import type { OpenWish, Visit } from './clip-talk';
import { showWish } from './show-wish';
import { wishes } from './wishes';

/** A video is there: its options are asked for. `together`: it came with others, of which each is a wish of its own. */
export async function offerWish(visit: Visit, wish: OpenWish, together = false): Promise<Played> {
  const others = visit.state.wishes.length > 0;
  const messages: NewMessage[] = [];
  if (together && !others) messages.push(saying('together'));
  messages.push(await showWish(visit, wish));
  return { state: wishes.put({ ...visit.state, textFor: null }, wish), messages, notes: ['video'] };
}

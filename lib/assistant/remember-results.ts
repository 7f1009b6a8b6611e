import { freshMemory, Memory, type Waiting } from './memory';
import type { Tools } from './port';

/**
 * What the rules would keep in mind after a turn in which a model called the tools: so that they can go on from there
 * when the model is not to be had next time.
 */
export function rememberResults(earlier: unknown, tools: Tools): Memory {
  const memory: Memory = { ...Memory.catch(freshMemory).parse(earlier), greeted: true, misses: 0, queue: [] };
  const found = tools.latest('search_items');
  const times = tools.latest('list_slots');
  const details = tools.latest('item_details');
  if (found) memory.shown = found.items.slice(0, 8).map(({ id, name, options }) => ({ id, name, options }));
  if (details) memory.focus = details.item.id;
  if (times) memory.slots = { kind: times.kind, starts: times.slots.slice(0, 8).map(({ start }) => start) };
  return { ...memory, waiting: waitingAfter(tools) ?? memory.waiting };
}

function waitingAfter(tools: Tools): Waiting | null {
  const times = tools.latest('list_slots');
  if (tools.latest('send_payment_link')) return { for: 'payment' };
  if (tools.latest('quote')) return { for: 'confirmation' };
  if (times && !tools.latest('choose_slot')) return { for: 'time', kind: times.kind };
  if (tools.latest('change_cart')) return { for: 'more' };
  return tools.latest('search_items') ? { for: 'item', act: 'details', quantity: null } : null;
}

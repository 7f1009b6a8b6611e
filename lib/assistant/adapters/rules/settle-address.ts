import type { Talk } from './talk';

/** Sets the address from what was said, or asks for the part that is missing. */
export async function settleAddress(talk: Talk): Promise<boolean> {
  const { phrases, memory, tools } = talk;
  // Another city for the same street, or the whole address.
  const address = memory.street ?? tools.draft.delivery?.address;
  if (!address) {
    talk.say(memory.city ? phrases.askStreet(memory.city) : phrases.askAddress());
    talk.ask({ for: 'address' });
    return false;
  }
  // «Адрес другой: ул. Мира 2» is in the same city.
  const city = memory.city ?? tools.draft.delivery?.city;
  const outcome = await tools.call('set_delivery_address', {
    address,
    ...(city ? { city } : {}),
  });
  if (outcome.ok) {
    talk.changed = true;
    memory.street = null;
    memory.city = null;
    return true;
  }
  if (outcome.error === 'city-not-served') {
    talk.say(
      phrases.cityNotServed(String(outcome.params.city ?? ''), String(outcome.params.cities ?? '')),
      phrases.askCity(),
    );
  } else talk.say(phrases.askCity());
  memory.street = address;
  memory.city = null;
  talk.ask({ for: 'city' });
  return false;
}

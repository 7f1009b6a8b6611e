import { answerQuestions } from './answer-questions';
import { changeItems } from './change-items';
import { chooseAmong } from './choose-among';
import { finishOrder } from './finish-order';
import { noteDetails } from './note-details';
import { showCatalogue } from './show-catalogue';
import { showItems } from './show-items';
import { speakOfOrder } from './speak-of-order';
import { speakOfPeople } from './speak-of-people';
import type { Talk } from './talk';
import { wishesOf } from './wishes-of';

/**
 * One turn of talk. What changes something comes first, then questions are answered, then the purchase goes on from
 * wherever it stands: so everything in one message is used, and a question in between loses nothing.
 */
export async function converse(talk: Talk): Promise<void> {
  const { said, phrases, memory } = talk;
  const greets = said.intents.has('greeting') && !memory.greeted;
  memory.waiting = null;
  if (await speakOfPeople(talk)) return;
  if (await speakOfOrder(talk)) return;
  if (greets) talk.say(phrases.greeting(talk.input.company.name));
  memory.greeted = true;
  noteDetails(talk);
  const chosen = await chooseAmong(talk);
  const wishes = chosen ? [] : await wishesOf(talk);
  if (wishes.length > 0) await changeItems(talk, wishes);
  if (memory.waiting) return;
  const answered = await answerQuestions(talk);
  const shown = !chosen && wishes.length === 0 && !answered ? await showItems(talk) : false;
  if (shown === true || memory.waiting) return;
  await goOn(talk, answered || shown === 'answered');
}

/** The next step of the purchase, whatever was said. */
async function goOn(talk: Talk, answered: boolean): Promise<void> {
  const { said, phrases, memory, asked } = talk;
  const wantsOn = said.intents.has('checkout') || said.intents.has('paylink');
  if (asked?.for === 'confirmation' && said.answer === 'no' && !talk.changed && !hasNews(memory)) {
    talk.say(phrases.whatToChange());
    talk.ask(null, phrases.tap.cart, phrases.tap.human);
    memory.finishing = false;
    return;
  }
  const done = asked?.for === 'more' && said.answer !== null && !talk.changed;
  const settling = asked !== null && ['time', 'address', 'city', 'confirmation'].includes(asked.for);
  const again = asked?.for === 'payment' && hasNews(memory);
  if (wantsOn || done || settling || again || memory.finishing || (await isReady(talk)))
    return resume(talk, answered);
  if (talk.changed) return summarise(talk);
  if (answered) return askOn(talk);
  if (talk.silent || (said.intents.has('greeting') && said.sentences.every((it) => it.mentions.length === 0)))
    await idle(talk);
}

/** A time or an address was said that has not been settled yet. */
const hasNews = ({ wishes, street, city }: Talk['memory']): boolean =>
  wishes.APPOINTMENT !== null || wishes.DELIVERY !== null || street !== null || city !== null;

/** Services are booked at once; a known time or address means the customer is done choosing. */
async function isReady(talk: Talk): Promise<boolean> {
  const told = hasNews(talk.memory);
  if (!told && !talk.changed) return false;
  const cart = await talk.tools.call('show_cart', {});
  if (!cart.ok || cart.result.lines.length === 0) return false;
  return told || cart.result.lines.every((line) => line.kind === 'SERVICE');
}

/** The time chosen so far. */
const slotOf = ({ tools }: Talk, kind: 'APPOINTMENT' | 'DELIVERY') =>
  kind === 'DELIVERY' ? tools.draft.deliverySlot : tools.draft.appointmentSlot;

async function resume(talk: Talk, answered: boolean): Promise<void> {
  const { asked, said, memory, phrases } = talk;
  const keepsTime = asked?.for === 'time' && said.answer === 'yes' && slotOf(talk, asked.kind) !== null;
  const nothingNew =
    !keepsTime &&
    !talk.changed &&
    !answered &&
    asked !== null &&
    talk.silent &&
    (said.answer === null ||
      (said.answer === 'yes' && asked.for !== 'more' && asked.for !== 'confirmation')) &&
    !said.intents.has('checkout') &&
    !said.intents.has('paylink') &&
    !said.when &&
    !said.street &&
    !said.city;
  // The question was not answered with anything that could be read: it is asked again, and once more with a way out.
  if (nothingNew) {
    memory.misses += 1;
    if (memory.misses >= 2) {
      talk.say(phrases.offerHuman());
      talk.ask({ for: 'human' }, phrases.tap.human, phrases.tap.no);
      return;
    }
    talk.say(phrases.unclear());
  } else memory.misses = 0;
  await finishOrder(talk);
}

async function summarise(talk: Talk): Promise<void> {
  const { phrases, tools } = talk;
  talk.memory.misses = 0;
  const cart = await tools.call('show_cart', {});
  if (!cart.ok || cart.result.lines.length === 0) {
    talk.say(phrases.cartEmpty(), phrases.askWhatToBuy());
    talk.ask(null, phrases.tap.catalogue);
    return;
  }
  talk.say(phrases.cart(cart.result));
  talk.say(phrases.askMore());
  talk.ask({ for: 'more' }, phrases.tap.checkout, phrases.tap.catalogue);
}

/** After an answer to a question: back to what was being asked, without losing the cart. */
async function askOn(talk: Talk): Promise<void> {
  const { asked, memory, phrases, tools } = talk;
  memory.misses = 0;
  if (asked && asked.for !== 'human' && asked.for !== 'more') {
    memory.waiting = asked;
    return;
  }
  const cart = await tools.call('show_cart', {});
  if (!cart.ok || cart.result.lines.length === 0)
    return talk.ask(null, phrases.tap.catalogue, phrases.tap.human);
  talk.say(phrases.askMore());
  talk.ask({ for: 'more' }, phrases.tap.checkout, phrases.tap.cart);
}

/** Nothing was asked for, or nothing was understood. */
async function idle(talk: Talk): Promise<void> {
  const { said, phrases, memory, asked } = talk;
  if (said.intents.has('greeting')) {
    if (talk.silent) talk.say(phrases.greetingAgain());
    talk.say(phrases.askWhatToBuy());
    talk.ask(asked, phrases.tap.catalogue);
    return;
  }
  if (hasNews(memory)) {
    // A time or an address before anything was chosen: kept for later.
    if (asked?.for !== 'item' && (await showCatalogue(talk))) return;
    talk.say(phrases.askWhatToBuy());
    talk.ask(asked?.for === 'item' ? asked : null, phrases.tap.catalogue);
    return;
  }
  const wantsSomething = said.intents.has('buy') || said.intents.has('book');
  if (wantsSomething && said.sentences.every((it) => it.mentions.length === 0) && (await showCatalogue(talk)))
    return;
  memory.misses += 1;
  if (memory.misses >= 2) {
    talk.say(phrases.offerHuman());
    talk.ask({ for: 'human' }, phrases.tap.human, phrases.tap.catalogue);
    return;
  }
  talk.say(said.foreign ? phrases.askWhatToBuy() : phrases.unclear());
  talk.ask(asked, phrases.tap.catalogue, phrases.tap.human);
}

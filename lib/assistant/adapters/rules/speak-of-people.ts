import type { Intent } from '@/lib/assistant/understanding/intent-cues';
import { findFaqAnswer } from './find-faq-answer';
import type { Talk } from './talk';

const courtesies: readonly Intent[] = ['thanks', 'bye', 'later'];

/** Courtesy, anger, advertisements and calls for a person. Returns true when that was all there was to say. */
export async function speakOfPeople(talk: Talk): Promise<boolean> {
  const { said, phrases, memory, asked } = talk;
  const { intents } = said;
  if (said.spam) return turnAway(talk);
  if (intents.has('bot') && !asksForPerson(talk)) return only(talk, phrases.bot(talk.input.company.name));
  if (asksForPerson(talk)) return handOver(talk, 'ASKED_BY_CUSTOMER', phrases.handedOver());
  if (intents.has('complaint') && !(await asksForTerms(talk)))
    return handOver(talk, 'ASKED_BY_CUSTOMER', phrases.complaint());
  const shopping =
    said.sentences.some((sentence) => sentence.mentions.some((mention) => mention.words.length > 0)) ||
    said.when !== null ||
    said.street !== null;
  if (intents.has('insult')) {
    memory.insults += 1;
    if (memory.insults >= 2) return handOver(talk, 'ASSISTANT_UNSURE', phrases.handedOver());
    // «Где мой заказ, идиоты?»: the question is answered all the same.
    if (!shopping && intents.size === 1) return only(talk, phrases.insult());
    talk.preface(phrases.insult());
  }
  if (asked?.for === 'human' && said.answer === 'no') return only(talk, phrases.askWhatToBuy());
  if (said.wordless && said.answer === null) return only(talk, phrases.unclear());
  const onlyPolite =
    said.sentences.every((sentence) => sentence.mentions.length === 0) &&
    !shopping &&
    (said.answer === null || intents.has('later')) &&
    [...intents].every((intent) => courtesies.includes(intent));
  // «Нет, спасибо» to "anything else?" is an answer, «спасибо» alone is not.
  if (!onlyPolite || intents.size === 0 || (asked?.for === 'more' && !intents.has('later'))) return false;
  return only(talk, courtesy(talk));
}

function courtesy({ said, phrases, asked }: Talk): string {
  if (said.intents.has('later')) return phrases.later();
  if (said.intents.has('bye')) return phrases.bye();
  return asked?.for === 'payment' ? phrases.waitingForPayment() : phrases.thanks();
}

const asksForPerson = ({ said, asked }: Talk): boolean =>
  said.sentences.some(({ intents }) => intents.has('human') && !intents.has('bot')) ||
  (asked?.for === 'human' && said.answer === 'yes');

/** «Какие условия возврата?» is a question that the company has answered, not a quarrel. */
async function asksForTerms(talk: Talk): Promise<boolean> {
  for (const sentence of talk.said.sentences) {
    if (!sentence.intents.has('complaint')) continue;
    if (!sentence.isQuestion || (await findFaqAnswer(talk, sentence.text)) === null) return false;
  }
  return true;
}

/** Once politely; whoever goes on advertising talks to nobody. */
function turnAway(talk: Talk): true {
  const { memory, phrases } = talk;
  memory.adverts += 1;
  if (memory.adverts === 1) talk.say(phrases.spam());
  talk.ask(talk.asked);
  return true;
}

function only(talk: Talk, text: string): true {
  talk.say(text);
  talk.ask(talk.asked);
  return true;
}

async function handOver(
  talk: Talk,
  reason: 'ASKED_BY_CUSTOMER' | 'ASSISTANT_UNSURE',
  text: string,
): Promise<true> {
  await talk.tools.call('hand_over', { reason });
  talk.memory.misses = 0;
  talk.memory.insults = 0;
  talk.say(text);
  talk.ask(talk.asked);
  return true;
}

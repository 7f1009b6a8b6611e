import type { Talk } from './talk';

/** Courtesy, anger and calls for a person. Returns true when that was all there was to say. */
export async function speakOfPeople(talk: Talk): Promise<boolean> {
  const { said, phrases, memory, asked } = talk;
  const { intents } = said;
  if (said.spam) return only(talk, phrases.spam());
  if (intents.has('human') || (asked?.for === 'human' && said.answer === 'yes')) {
    return handOver(talk, 'ASKED_BY_CUSTOMER', phrases.handedOver());
  }
  if (intents.has('complaint')) return handOver(talk, 'ASKED_BY_CUSTOMER', phrases.complaint());
  const shopping =
    said.sentences.some((sentence) => sentence.mentions.length > 0) ||
    said.when !== null ||
    said.street !== null;
  if (intents.has('insult')) {
    memory.misses += 1;
    if (memory.misses >= 2) return handOver(talk, 'ASSISTANT_UNSURE', phrases.handedOver());
    return only(talk, phrases.insult());
  }
  if (asked?.for === 'human' && said.answer === 'no') return only(talk, phrases.askWhatToBuy());
  if (said.wordless && said.answer === null) return only(talk, phrases.unclear());
  const onlyPolite =
    !shopping &&
    said.answer === null &&
    [...intents].every((intent) => intent === 'thanks' || intent === 'bye');
  // «Нет, спасибо» to "anything else?" is an answer, «спасибо» alone is not.
  if (onlyPolite && intents.size > 0 && asked?.for !== 'more') {
    return only(
      talk,
      intents.has('bye')
        ? phrases.bye()
        : asked?.for === 'payment'
          ? phrases.waitingForPayment()
          : phrases.thanks(),
    );
  }
  return false;
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
  talk.say(text);
  talk.ask(talk.asked);
  return true;
}

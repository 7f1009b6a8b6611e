import { Temporal } from 'temporal-polyfill';
import { freshMemory, Memory } from '@/lib/assistant/memory';
import type { PolicyReply, Review, SalesPolicy, Tools, TurnInput } from '@/lib/assistant/port';
import { understand } from '@/lib/assistant/understanding/understand';
import { converse } from './converse';
import { phrasesOfTurn } from './phrases-of-turn';
import { Talk } from './talk';

/**
 * Sells by rules, without any model: understands English and Russian, keeps in mind what it asked for, and decides each
 * step from what was said and what the tools return. The same input and results give the same reply, word for word.
 */
export const rulesSalesPolicy: SalesPolicy = {
  name: 'rules',
  sees: () => false,
  async reply(input: TurnInput, tools: Tools, review: Review): Promise<PolicyReply> {
    const { timeZone, cities } = input.company;
    const memory = structuredClone(Memory.catch(freshMemory).parse(input.memory));
    const asked = memory.waiting;
    const said = understand(input.messages.join('\n'), {
      language: input.language,
      today: Temporal.Instant.from(input.now).toZonedDateTimeISO(timeZone).toPlainDate(),
      timeZone,
      dateOrder: timeZone.startsWith('America/') ? 'month-first' : 'day-first',
      cities,
      addressExpected: asked?.for === 'address',
    });
    const phrases = phrasesOfTurn(input, said.language, review);
    const talk = new Talk(input, tools, said, phrases, memory, asked);
    if (said.foreign && !memory.toldLanguages) talk.preface(phrases.foreign());
    memory.toldLanguages ||= said.foreign;
    if (said.otherZone) talk.preface(phrases.ourTime());
    await converse(talk);
    const reply = talk.reply();
    return { replies: reply ? [reply] : [], language: said.language, memory };
  },
};

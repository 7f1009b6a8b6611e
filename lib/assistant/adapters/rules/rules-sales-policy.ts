import { Temporal } from 'temporal-polyfill';
import { freshMemory, Memory } from '@/lib/assistant/memory';
import { phrasesOf } from '@/lib/assistant/phrases/phrases-of';
import type { PolicyReply, SalesPolicy, Tools, TurnInput } from '@/lib/assistant/port';
import { understand } from '@/lib/assistant/understanding/understand';
import { converse } from './converse';
import { Talk } from './talk';

/**
 * Sells by rules, without any model: understands English and Russian, keeps in mind what it asked for, and decides each
 * step from what was said and what the tools return. The same input and results give the same reply, word for word.
 */
export const rulesSalesPolicy: SalesPolicy = {
  name: 'rules',
  sees: () => false,
  async reply(input: TurnInput, tools: Tools): Promise<PolicyReply> {
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
    const phrases = phrasesOf(said.language, { now: input.now, timeZone });
    const talk = new Talk(input, tools, said, phrases, memory, asked);
    await converse(talk);
    return { replies: [talk.reply()], language: said.language, memory };
  },
};

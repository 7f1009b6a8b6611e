import { detectLanguage } from '@/lib/assistant/language/detect-language';
import { PolicyFailure } from '@/lib/assistant/policy-failure';
import type { Meter, PolicyReply, Review, SalesPolicy, Tools, TurnInput } from '@/lib/assistant/port';
import { rememberResults } from '@/lib/assistant/remember-results';
import type { Reply } from '@/lib/conversations';
import type { ChatAnswer, ChatCall, ChatMessage } from '@/lib/vendors/openai/chat';
import { seesPictures } from '@/lib/vendors/openai/sees-pictures';
import { askModel } from './ask-model';
import { firstMessages } from './first-messages';
import { objection } from './objection';
import { presentResult } from './present-result';
import { replyCards } from './reply-cards';

const deadlineMs = 25_000;
const mostRounds = 10;
const mostCallsARound = 8;
const mostTokens = 60_000;
const longestReply = 3_000;

/**
 * Sells with a language model behind any OpenAI-compatible address. The model talks and picks tools; the tools do the rest,
 * and the guard reads every reply. Rounds, tokens, money and time are bounded. Throws `PolicyFailure`.
 */
export const openaiSalesPolicy: SalesPolicy = {
  name: 'openai',
  sees: seesPictures,
  async reply(input: TurnInput, tools: Tools, review: Review, meter: Meter): Promise<PolicyReply> {
    const messages: ChatMessage[] = firstMessages(input, tools.draft);
    const deadline = performance.now() + deadlineMs;
    let tokens = 0;
    let objected = false;
    for (let round = 0; round < mostRounds; round += 1) {
      const answer = await askModel(messages, tools, meter, { round, deadline });
      tokens += answer.tokens;
      if (tokens > mostTokens || answer.cut) throw new PolicyFailure('too-long');
      if (answer.calls.length > 0) {
        await runCalls(answer, messages, tools, input.company.timeZone);
        continue;
      }
      const replies = repliesOf(answer.text, tools, input);
      const violations = review(replies);
      if (violations.length === 0) {
        const language = detectLanguage(input.messages.join('\n'), input.language);
        return { replies, language, memory: rememberResults(input.memory, tools), model: answer.model };
      }
      if (objected) throw new PolicyFailure('unvouched');
      objected = true;
      messages.push({ role: 'assistant', content: answer.text }, objection(violations, input));
    }
    throw new PolicyFailure('too-long');
  },
};

async function runCalls(
  { text, calls }: ChatAnswer,
  messages: ChatMessage[],
  tools: Tools,
  timeZone: string,
): Promise<void> {
  const taken = calls.slice(0, mostCallsARound);
  messages.push({
    role: 'assistant',
    content: text,
    tool_calls: taken.map(({ id, name, arguments: written }) => ({
      id,
      type: 'function',
      function: { name, arguments: written },
    })),
  });
  for (const call of taken) {
    const outcome = await tools.callByName(call.name, argumentsOf(call));
    const content = outcome.ok
      ? presentResult(outcome.result, timeZone)
      : { error: outcome.error, ...outcome.params };
    messages.push({ role: 'tool', tool_call_id: call.id, content: JSON.stringify(content) });
  }
}

/** What cannot be read is handed on as it is: the tool's own check refuses it and the model is told. */
function argumentsOf({ arguments: written }: ChatCall): unknown {
  try {
    return JSON.parse(written === '' ? '{}' : written);
  } catch {
    return { unreadable: written.slice(0, 200) };
  }
}

function repliesOf(text: string, tools: Tools, input: TurnInput): Reply[] {
  const plain = text.trim();
  if (plain === '') throw new PolicyFailure('garbage');
  if (plain.length > longestReply) throw new PolicyFailure('too-long');
  return [{ text: plain, cards: replyCards(tools, input), quickReplies: [] }];
}

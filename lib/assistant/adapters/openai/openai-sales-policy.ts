import { z } from 'zod';
import { detectLanguage } from '@/lib/assistant/language/detect-language';
import { PolicyFailure } from '@/lib/assistant/policy-failure';
import type { PolicyReply, Review, SalesPolicy, Tools, TurnInput } from '@/lib/assistant/port';
import { rememberResults } from '@/lib/assistant/remember-results';
import type { Reply } from '@/lib/conversations';
import { askChat } from '@/lib/vendors/openai/ask-chat';
import type { ChatAnswer, ChatCall, ChatMessage } from '@/lib/vendors/openai/chat';
import { ChatRefusal } from '@/lib/vendors/openai/chat-refusal';
import { seesPictures } from '@/lib/vendors/openai/sees-pictures';
import { chatTools } from './chat-tools';
import { firstMessages } from './first-messages';
import { presentResult } from './present-result';
import { replyCards } from './reply-cards';

const deadlineMs = 25_000;
const mostRounds = 10;
const mostCallsARound = 8;
const mostTokens = 60_000;
const answerTokens = 1_000;
const longestReply = 3_000;

/** What is recorded of one question to the model: its answer, or how it failed to give one. */
const Recorded = z.union([
  z.object({
    text: z.string(),
    calls: z.array(z.object({ id: z.string(), name: z.string(), arguments: z.string() })),
    tokens: z.number(),
    cut: z.boolean(),
  }),
  z.object({ failed: z.enum(['timeout', 'unavailable', 'refused', 'garbage']) }),
]);

/**
 * Sells with a language model behind any OpenAI-compatible address. The model talks and picks tools; the tools do the rest,
 * and the guard reads every reply. Rounds, tokens and time are bounded. Throws `PolicyFailure`.
 */
export const openaiSalesPolicy: SalesPolicy = {
  name: 'openai',
  sees: seesPictures,
  async reply(input: TurnInput, tools: Tools, review: Review): Promise<PolicyReply> {
    const messages: ChatMessage[] = firstMessages(input, tools.draft);
    const deadline = performance.now() + deadlineMs;
    let tokens = 0;
    let objected = false;
    for (let round = 0; round < mostRounds; round += 1) {
      const answer = await ask(messages, tools, round, deadline);
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
        return { replies, language, memory: rememberResults(input.memory, tools) };
      }
      if (objected) throw new PolicyFailure('unvouched');
      objected = true;
      messages.push({ role: 'assistant', content: answer.text });
      messages.push({
        role: 'user',
        content: `[shop system] That reply was not sent: ${violations.map((it) => `"${it.text}" (${it.kind})`).join(', ')} is not backed by any tool result. Call the tools you need, then answer again using only what they return.`,
      });
    }
    throw new PolicyFailure('too-long');
  },
};

/** Asks once, or reads back what was answered before a crash. A failure is recorded too: a repetition fails the same way. */
async function ask(
  messages: readonly ChatMessage[],
  tools: Tools,
  round: number,
  deadline: number,
): Promise<ChatAnswer> {
  const recorded = await tools.record('model', { round, messages: messages.length }, async () => {
    const timeoutMs = Math.round(deadline - performance.now());
    if (timeoutMs < 200) return { failed: 'timeout' as const };
    try {
      const answer = await askChat(
        { messages, tools: chatTools(tools.toolbox), maxTokens: answerTokens },
        { timeoutMs },
      );
      return withoutNul(answer);
    } catch (error) {
      if (!(error instanceof ChatRefusal)) throw error;
      return { failed: error.reason === 'not-set-up' ? ('unavailable' as const) : error.reason };
    }
  });
  const answer = Recorded.safeParse(recorded);
  if (!answer.success) throw new PolicyFailure('garbage', answer.error);
  if ('failed' in answer.data) throw new PolicyFailure(answer.data.failed);
  return answer.data;
}

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

// PostgreSQL stores no NUL in JSON.
const withoutNul = (answer: ChatAnswer): ChatAnswer =>
  JSON.parse(JSON.stringify(answer).replaceAll('\\u0000', '')) as ChatAnswer;

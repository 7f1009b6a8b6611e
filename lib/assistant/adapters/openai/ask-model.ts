import { z } from 'zod';
import { PolicyFailure } from '@/lib/assistant/policy-failure';
import type { Meter, Tools } from '@/lib/assistant/port';
import { storable } from '@/lib/assistant/storable';
import { askChat } from '@/lib/vendors/openai/ask-chat';
import type { ChatAnswer, ChatMessage } from '@/lib/vendors/openai/chat';
import { ChatRefusal } from '@/lib/vendors/openai/chat-refusal';
import { chatTools } from './chat-tools';
import { estimateTokens } from './estimate-tokens';

const answerTokens = 1_000;
/** No question is longer, whatever the tools have returned. */
const mostSent = 40_000;

/** What is recorded of one question to the model: its answer with what it used, or how it failed to give one. */
const Recorded = z.union([
  z.object({
    text: z.string(),
    calls: z.array(z.object({ id: z.string(), name: z.string(), arguments: z.string() })),
    tokens: z.number(),
    inputTokens: z.number().default(0),
    outputTokens: z.number().default(0),
    model: z.string().default(''),
    cut: z.boolean(),
  }),
  z.object({ failed: z.enum(['timeout', 'unavailable', 'refused', 'garbage', 'too-long', 'budget']) }),
]);

/**
 * Asks once, or reads back what was answered before a crash. The budget is looked at before and the use written down
 * after, within the recorded step: a repetition neither asks nor counts again, and fails the same way. Throws
 * `PolicyFailure`.
 */
export async function askModel(
  messages: readonly ChatMessage[],
  tools: Tools,
  meter: Meter,
  { round, deadline }: { readonly round: number; readonly deadline: number },
): Promise<ChatAnswer> {
  const recorded = await tools.record('model', { round, messages: messages.length }, async () => {
    if (estimateTokens(messages) > mostSent) return { failed: 'too-long' as const };
    if (!(await meter.allows())) return { failed: 'budget' as const };
    const timeoutMs = Math.round(deadline - performance.now());
    if (timeoutMs < 200) return { failed: 'timeout' as const };
    try {
      const answer = await askChat(
        { messages, tools: chatTools(tools.toolbox), maxTokens: answerTokens },
        { timeoutMs },
      );
      await meter.count(usedBy(answer, messages));
      return storable(answer) as ChatAnswer;
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

/** A server that does not say what it used is believed to have used what was sent. */
function usedBy(answer: ChatAnswer, messages: readonly ChatMessage[]) {
  const { model, tokens, inputTokens, outputTokens } = answer;
  if (tokens > 0) return { model, inputTokens: Math.max(inputTokens, tokens - outputTokens), outputTokens };
  return {
    model,
    inputTokens: estimateTokens(messages),
    outputTokens: estimateTokens([{ role: 'assistant', content: answer.text }]),
  };
}

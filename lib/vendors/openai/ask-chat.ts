import OpenAI from 'openai';
import { env } from '@/lib/platform/env';
import { vendorFetch } from '@/lib/platform/net/vendor-fetch';
import type { ChatAnswer, ChatQuestion } from './chat';
import { ChatRefusal } from './chat-refusal';
import { chatRefusalOf } from './chat-refusal-of';

export interface ChatOptions {
  readonly timeoutMs: number;
  /** Instead of the key of the settings. */
  readonly apiKey?: string | undefined;
  /** Another server than the one of the settings, which is never given the key of that. */
  readonly url?: string | undefined;
  readonly model?: string | undefined;
  readonly signal?: AbortSignal | undefined;
}

/**
 * Asks an OpenAI-compatible model for the next step of a talk. One request, no retries: whoever asks has a deadline and
 * another way. Throws `ChatRefusal`.
 */
export async function askChat(question: ChatQuestion, options: ChatOptions): Promise<ChatAnswer> {
  const { OPENAI_API_KEY, OPENAI_BASE_URL, OPENAI_MODEL } = env();
  const apiKey = options.apiKey ?? (options.url ? 'none' : OPENAI_API_KEY);
  if (!apiKey) throw new ChatRefusal('not-set-up');
  const client = new OpenAI({
    apiKey,
    baseURL: options.url ?? OPENAI_BASE_URL,
    // Proxies lead out into the internet: another server with a plain address stands beside this one.
    ...(!options.url?.startsWith('http:') && { fetch: vendorFetch }),
    maxRetries: 0,
    timeout: options.timeoutMs,
  });
  // The SDK's own time-out ends waiting for the headers; this one also ends a body that never does.
  const timeout = AbortSignal.timeout(options.timeoutMs);
  const signal = options.signal ? AbortSignal.any([timeout, options.signal]) : timeout;
  try {
    const completion = await client.chat.completions.create(
      {
        model: options.model ?? OPENAI_MODEL,
        messages: [...question.messages] as OpenAI.ChatCompletionMessageParam[],
        // Servers refuse an empty list of tools.
        ...(question.tools.length > 0 && {
          tools: [...question.tools] as OpenAI.ChatCompletionTool[],
          tool_choice: 'auto' as const,
        }),
        ...(question.answer && {
          response_format: {
            type: 'json_schema' as const,
            json_schema: { ...question.answer, strict: true },
          },
        }),
        temperature: 0.2,
        max_completion_tokens: question.maxTokens,
      },
      { signal },
    );
    return read(completion);
  } catch (error) {
    throw chatRefusalOf(error, signal);
  }
}

function read(completion: OpenAI.ChatCompletion): ChatAnswer {
  const choice = completion?.choices?.[0];
  if (!choice?.message) throw new ChatRefusal('garbage');
  const { content, tool_calls: calls } = choice.message;
  return {
    text: content ?? '',
    calls: (calls ?? []).flatMap((call) =>
      call.type === 'function'
        ? [{ id: call.id, name: call.function.name, arguments: call.function.arguments }]
        : [],
    ),
    tokens: completion.usage?.total_tokens ?? 0,
    inputTokens: completion.usage?.prompt_tokens ?? 0,
    outputTokens: completion.usage?.completion_tokens ?? 0,
    model: typeof completion.model === 'string' ? completion.model : '',
    cut: choice.finish_reason === 'length',
  };
}

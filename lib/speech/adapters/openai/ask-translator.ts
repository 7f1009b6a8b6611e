import { env } from '@/lib/platform/env';
import { AppError } from '@/lib/platform/errors/app-error';
import { log } from '@/lib/platform/log';
import { askChat } from '@/lib/vendors/openai/ask-chat';
import type { ChatQuestion } from '@/lib/vendors/openai/chat';
import { ChatRefusal } from '@/lib/vendors/openai/chat-refusal';

const timeoutMs = 120_000;

/** What the model of the settings answers to a question about a translation. Throws as `Translator.translate`. */
export async function askTranslator(question: ChatQuestion, signal?: AbortSignal): Promise<string> {
  const { TRANSLATOR_URL: url, TRANSLATOR_API_KEY: apiKey, TRANSLATOR_MODEL: model } = env();
  const options = { timeoutMs, url, apiKey, model, signal };
  try {
    return (await askChat(question, options)).text;
  } catch (error) {
    if (!(error instanceof ChatRefusal)) throw error;
    if (error.told.status !== 400 || !question.answer) throw translatorError(error, signal);
  }
  // A server that does not know strict answers refuses them: the question itself says what is wanted.
  const { answer, ...loose } = question;
  const form = {
    role: 'system',
    content: `Answer with JSON by this schema only: ${JSON.stringify(answer.schema)}`,
  } as const;
  try {
    return (await askChat({ ...loose, messages: [form, ...loose.messages] }, options)).text;
  } catch (error) {
    throw error instanceof ChatRefusal ? translatorError(error, signal) : error;
  }
}

function translatorError(refusal: ChatRefusal, signal?: AbortSignal): Error {
  if (signal?.aborted) return new DOMException('called off', 'AbortError');
  const { reason, told, cause } = refusal;
  log.warn({ reason, status: told.status }, 'the translator refused or failed');
  if (reason === 'refused' || reason === 'not-set-up') {
    const setting = env().TRANSLATOR_URL
      ? 'TRANSLATOR_URL, TRANSLATOR_API_KEY, TRANSLATOR_MODEL'
      : 'OPENAI_API_KEY, TRANSLATOR_MODEL';
    return new AppError('invalid', 'speech-setting-refused', { params: { setting }, cause });
  }
  return new AppError('unavailable', 'translator-unavailable', { retryAfter: told.retryAfter ?? 30, cause });
}

import { env } from '@/lib/platform/env';

/** Whether there is a server to ask. */
export function canTranscribe(): boolean {
  const { TRANSCRIBER_URL, TRANSCRIBER_API_KEY, OPENAI_API_KEY } = env();
  return Boolean(TRANSCRIBER_URL || TRANSCRIBER_API_KEY || OPENAI_API_KEY);
}

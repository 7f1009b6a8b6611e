import { env } from '@/lib/platform/env';

/** Whether there is a server to ask. */
export function canSpeak(): boolean {
  const { VOICE_URL, VOICE_API_KEY, OPENAI_API_KEY } = env();
  return Boolean(VOICE_URL || VOICE_API_KEY || OPENAI_API_KEY);
}

import { AppError } from '@/lib/platform/errors/app-error';
import type { Voice } from './port';
import { voices } from './providers';

/**
 * The first provider with a voice of the language (or with the voice wished for). Throws `invalid`: `voice-missing` naming a
 * setting when nobody can speak here, `language-not-spoken` when nobody speaks this.
 */
export async function chooseVoice(language: string, wished?: string): Promise<Voice> {
  let missing: string | undefined;
  let able = false;
  for (const voice of voices) {
    const setting = await voice.missing();
    missing ??= setting ?? undefined;
    if (setting !== null) continue;
    able = true;
    const spoken = await voice.listVoices(language);
    if (spoken.some(({ id }) => wished === undefined || id === wished)) return voice;
  }
  throw able
    ? new AppError('invalid', 'language-not-spoken', { params: { language } })
    : new AppError('invalid', 'voice-missing', { params: { setting: missing ?? 'VOICE_URL' } });
}

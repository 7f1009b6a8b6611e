import { AppError } from '@/lib/platform/errors/app-error';
import { log } from '@/lib/platform/log';
import { EspeakFailure, listEspeakVoices, speakWithEspeak } from '@/lib/vendors/espeak';
import type { Voice, VoiceOption } from '../../port';
import { espeakId } from './espeak-id';

/** espeak-ng on this machine: plain, but it speaks a hundred languages and is always there. */
export const espeakVoice: Voice = {
  name: 'espeak-ng',
  async missing() {
    return (await installed()).length > 0 ? null : 'VOICE_URL';
  },
  async listVoices(language) {
    const voices = await installed();
    if (language === undefined) return voices;
    const id = espeakId(
      language,
      voices.map((voice) => voice.id),
    );
    return voices.filter((voice) => voice.id === id).map((voice) => ({ ...voice, language }));
  },
  async speak({ text, language, speed, voice: wished, signal }) {
    const listed = (await installed()).map(({ id }) => id);
    const voice = listed.find((id) => id === wished) ?? espeakId(language, listed);
    if (!voice) throw new AppError('invalid', 'language-not-spoken', { params: { language } });
    try {
      return { bytes: await speakWithEspeak({ text, voice, speed, signal }), contentType: 'audio/wav' };
    } catch (error) {
      throw error instanceof EspeakFailure ? voiceError(error) : error;
    }
  },
};

async function installed(): Promise<VoiceOption[]> {
  const voices = (await listEspeakVoices()) ?? [];
  return voices.map(({ id, name }) => ({ id, name, language: id }));
}

function voiceError({ reason, detail, cause }: EspeakFailure): Error {
  if (reason === 'aborted') return new DOMException('called off', 'AbortError');
  log.warn({ reason, detail: detail.slice(-300) }, 'espeak-ng did not speak');
  return new AppError('unavailable', 'voice-unavailable', { retryAfter: 10, cause });
}

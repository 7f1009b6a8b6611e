import { env } from '@/lib/platform/env';
import { AppError } from '@/lib/platform/errors/app-error';
import { canSpeak } from '@/lib/vendors/openai/can-speak';
import { speakAloud } from '@/lib/vendors/openai/speak-aloud';
import { SpeechRefusal } from '@/lib/vendors/openai/speech-refusal';
import type { Voice, VoiceOption } from '../../port';
import { byLanguage } from './by-language';
import { speechError } from './speech-error';
import { translationLanguages } from './translation-languages';

const timeoutMs = 120_000;

/** Any server with OpenAI's speech API: OpenAI itself, speaches (Kokoro, piper), or another. */
export const openaiVoice: Voice = {
  name: 'openai',
  async missing() {
    return canSpeak() ? null : 'VOICE_URL';
  },
  async listVoices(language) {
    return (language === undefined ? translationLanguages : [language]).flatMap((tag) => voiceOf(tag) ?? []);
  },
  async speak({ text, language, speed, signal }) {
    const voice = voiceOf(language);
    if (!voice) throw new AppError('invalid', 'language-not-spoken', { params: { language } });
    try {
      const question = { text, model: voice.model, voice: voice.id, speed };
      return { bytes: await speakAloud(question, { timeoutMs, signal }), contentType: 'audio/wav' };
    } catch (error) {
      if (!(error instanceof SpeechRefusal)) throw error;
      // What is refused of a plain text is the model, or its voice.
      throw speechError(error.reason === 'input' ? new SpeechRefusal('settings', error.details) : error, {
        busy: 'voice-unavailable',
        input: 'voice-unavailable',
        setting: env().VOICE_URL
          ? 'VOICE_URL, VOICE_API_KEY, VOICE_MODEL, VOICE_NAME'
          : 'OPENAI_API_KEY, VOICE_NAME',
      });
    }
  },
};

function voiceOf(language: string): (VoiceOption & { readonly model: string }) | null {
  const { VOICE_NAME, VOICE_MODEL } = env();
  const [id, model] = [byLanguage(VOICE_NAME, language), byLanguage(VOICE_MODEL, language)];
  return id && model ? { id, name: id, language, model } : null;
}

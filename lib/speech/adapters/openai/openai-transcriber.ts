import { canTranscribe } from '@/lib/vendors/openai/can-transcribe';
import { transcribeAudio } from '@/lib/vendors/openai/transcribe-audio';
import { languageCode } from '../../language-code';
import type { NoteTranscriber } from '../../port';
import { audioFileName } from './audio-file-name';

/** Any server with OpenAI's audio API: OpenAI itself, speaches, or another. */
export const openaiTranscriber: NoteTranscriber = {
  name: 'openai',
  capabilities: { maxBytes: 25 * 1024 * 1024 },
  isConfigured: canTranscribe,
  async transcribe({ bytes, name, contentType, language }) {
    const answer = await transcribeAudio(
      { bytes, name: audioFileName(name, contentType), contentType, ...(language ? { language } : {}) },
      { timeoutMs: 60_000 },
    );
    if (answer === null) return { text: '', language: null };
    return { text: answer.text, language: answer.language === null ? null : languageCode(answer.language) };
  },
};

import { espeakVoice } from './adapters/espeak/espeak-voice';
import { libretranslateTranslator } from './adapters/libretranslate/libretranslate-translator';
import { openaiTranscriber } from './adapters/openai/openai-transcriber';
import { openaiTranslator } from './adapters/openai/openai-translator';
import { openaiVoice } from './adapters/openai/openai-voice';
import { whisperTranscriber } from './adapters/whisper/whisper-transcriber';
import type { Transcriber, Translator, Voice } from './port';

/** Who can do the work, in the order they are preferred in. */
export const transcribers: readonly Transcriber[] = [openaiTranscriber, whisperTranscriber];
export const translators: readonly Translator[] = [openaiTranslator, libretranslateTranslator];
export const voices: readonly Voice[] = [openaiVoice, espeakVoice];

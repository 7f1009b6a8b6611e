import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { parse } from '@/lib/platform/parse';
import { findSpeech } from './aligning/find-speech';
import { chooseTranscriber } from './choose-transcriber';
import type { HeardWords, SpokenFile } from './port';
import { TranscribeWords } from './schemas';
import { transcriberLanguage } from './transcriber-language';
import { snapToSpeech } from './words/snap-to-speech';

/**
 * Every word said in a sound file on disk, with its time in milliseconds; no words: nobody speaks. Not to be called inside
 * a transaction. Throws `invalid` (`transcriber-missing`) when nobody can listen here, and as `Transcriber.transcribeWords`.
 */
export async function transcribeWords(ctx: Ctx, spoken: SpokenFile): Promise<HeardWords> {
  authorize(ctx, 'speech.use');
  const { signal, onProgress, ...input } = spoken;
  const { file, contentType, language: tag } = parse(TranscribeWords, input);
  if (ctx.tx) throw new Error('transcribeWords cannot run inside a transaction.');
  const transcriber = await chooseTranscriber();
  const language = tag && transcriberLanguage(tag);
  const heard = await transcriber.transcribeWords({ file, contentType, language, signal, onProgress });
  if (heard.words.length === 0) return heard;
  return { ...heard, words: snapToSpeech(heard.words, await findSpeech(file, signal)) };
}

import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { chooseTranscriber } from './choose-transcriber';
import type { HeardWords, SpokenFile } from './port';

/**
 * Every word said in a sound file on disk, with its time in milliseconds; no words: nobody speaks. Not to be called inside
 * a transaction. Throws `invalid` (`transcriber-missing`) when nobody can listen here, and as `Transcriber.transcribeWords`.
 */
export async function transcribeWords(ctx: Ctx, spoken: SpokenFile): Promise<HeardWords> {
  authorize(ctx, 'speech.use');
  if (ctx.tx) throw new Error('transcribeWords cannot run inside a transaction.');
  const transcriber = await chooseTranscriber();
  return transcriber.transcribeWords(spoken);
}

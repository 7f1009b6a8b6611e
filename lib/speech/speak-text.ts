import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { parse } from '@/lib/platform/parse';
import { chooseVoice } from './choose-voice';
import type { SpokenText, TextToSpeak } from './port';
import { SpeakText } from './schemas';

/**
 * A text said aloud, by the first voice that speaks its language. Not to be called inside a transaction. Throws `invalid`
 * (`voice-missing`, `language-not-spoken`), and as `Voice.speak`.
 */
export async function speakText(
  ctx: Ctx,
  wish: Omit<TextToSpeak, 'speed'> & { readonly speed?: number },
): Promise<SpokenText> {
  authorize(ctx, 'speech.use');
  if (ctx.tx) throw new Error('speakText cannot run inside a transaction.');
  const { signal, ...input } = wish;
  const asked = parse(SpeakText, input);
  const voice = await chooseVoice(asked.language, asked.voice);
  return voice.speak({ ...asked, signal });
}

import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { parse } from '@/lib/platform/parse';
import { chooseTranslator } from './choose-translator';
import type { LineToShorten } from './port';
import { ShortenCue } from './schemas';

/**
 * A line said in at most `maxCharacters`, in its own language; null when the translator cannot. Not to be called inside a
 * transaction. Throws `invalid` (`translator-missing`), and as `Translator.translate`.
 */
export async function shortenCue(ctx: Ctx, wish: LineToShorten): Promise<string | null> {
  authorize(ctx, 'speech.use');
  if (ctx.tx) throw new Error('shortenCue cannot run inside a transaction.');
  const { signal, ...input } = wish;
  const line = parse(ShortenCue, input);
  const translator = await chooseTranslator();
  return translator.capabilities.shortens ? translator.shorten({ ...line, signal }) : null;
}

import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { parse } from '@/lib/platform/parse';
import { chooseTranslator } from './choose-translator';
import type { CuesToTranslate } from './port';
import { TranslateCues } from './schemas';

/** The least that `translateCues` has to be told. */
export type CuesWish = Pick<CuesToTranslate, 'from' | 'to' | 'cues'> & Partial<CuesToTranslate>;

/**
 * The translation of every cue under its id. Cues without a letter come back as they are. Not to be called inside a
 * transaction. Throws `invalid` (`translator-missing`) when nobody can translate here, and as `Translator.translate`.
 */
export async function translateCues(ctx: Ctx, wish: CuesWish): Promise<ReadonlyMap<string, string>> {
  authorize(ctx, 'speech.use');
  if (ctx.tx) throw new Error('translateCues cannot run inside a transaction.');
  const { signal, onProgress, ...input } = wish;
  const asked = parse(TranslateCues, input);
  const translator = await chooseTranslator();
  const cues = asked.cues.filter(({ text }) => /\p{L}/u.test(text));
  const said =
    cues.length === 0 ? new Map() : await translator.translate({ ...asked, cues, signal, onProgress });
  return new Map(asked.cues.map(({ id, text }) => [id, said.get(id) ?? text]));
}

import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { chooseTranslator } from './choose-translator';
import { nameLanguages } from './name-languages';
import type { NamedLanguage } from './schemas';

/**
 * What cues can be translated into, by name in the reader's language (`ctx.language`). Throws `invalid`
 * (`translator-missing`) and `unavailable` (`translator-unavailable`).
 */
export async function listTranslationLanguages(ctx: Ctx): Promise<NamedLanguage[]> {
  authorize(ctx, 'speech.read');
  const translator = await chooseTranslator();
  return nameLanguages(await translator.listLanguages(), ctx.language);
}

import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { log } from '@/lib/platform/log';
import { firstAble } from './first-able';
import { nameLanguages } from './name-languages';
import type { Translator } from './port';
import { transcribers, translators, voices } from './providers';
import type { Ability, SpeechAbilities } from './schemas';

/**
 * Who would listen, translate and speak here, or the setting that each of them lacks: to be asked before anybody waits.
 * Languages are named in the reader's language (`ctx.language`); none while the translator does not answer.
 */
export async function getSpeechAbilities(ctx: Ctx): Promise<SpeechAbilities> {
  authorize(ctx, 'speech.read');
  const [transcriber, translator, voice] = await Promise.all([
    firstAble(transcribers),
    firstAble(translators),
    firstAble(voices),
  ]);
  const tags = 'provider' in translator ? await languagesOf(translator.provider) : [];
  return {
    transcriber: abilityOf(transcriber),
    translator: abilityOf(translator),
    voice: abilityOf(voice),
    languages: nameLanguages(tags, ctx.language),
  };
}

function abilityOf(found: { provider: { name: string } } | { missing: string }): Ability {
  return 'provider' in found ? { name: found.provider.name } : found;
}

async function languagesOf(translator: Translator): Promise<readonly string[]> {
  try {
    return await translator.listLanguages();
  } catch (error) {
    log.warn({ err: error }, 'the translator did not list its languages');
    return [];
  }
}

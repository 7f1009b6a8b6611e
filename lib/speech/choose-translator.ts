import { AppError } from '@/lib/platform/errors/app-error';
import { firstAble } from './first-able';
import type { Translator } from './port';
import { translators } from './providers';

/** Who translates here. Throws `invalid` (`translator-missing`) naming the setting that would enable somebody. */
export async function chooseTranslator(): Promise<Translator> {
  const chosen = await firstAble(translators);
  if ('provider' in chosen) return chosen.provider;
  throw new AppError('invalid', 'translator-missing', { params: { setting: chosen.missing } });
}

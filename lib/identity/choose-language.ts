import type { BaseCtx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { AppError } from '@/lib/platform/errors/app-error';
import { Language } from '@/lib/platform/i18n/languages';
import { parse } from '@/lib/platform/parse';
import { setUserLanguage } from './store';

/** Sets the language in which the signed-in person sees X8. */
export async function chooseLanguage(base: BaseCtx, input: Language): Promise<void> {
  const language = parse(Language, input);
  const { actor } = base;
  if (actor.kind !== 'user' && actor.kind !== 'staff') throw new AppError('unauthenticated', 'not-signed-in');
  await acrossCompanies(base, (tx) => setUserLanguage(tx, actor.userId, language));
}

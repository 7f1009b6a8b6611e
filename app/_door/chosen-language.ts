import { cookies } from 'next/headers';
import { Language } from '@/lib/platform/i18n/languages';

/** The language this browser's reader has picked; null while they have not. */
export async function chosenLanguage(): Promise<Language | null> {
  return Language.safeParse((await cookies()).get('x8-language')?.value).data ?? null;
}

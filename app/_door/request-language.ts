import { cookies, headers } from 'next/headers';
import { defaultLanguage, Language, languages } from '@/lib/platform/i18n/languages';

/** The language of whoever asks: their choice in the cookie, else the first of the browser's that X8 speaks. */
export async function requestLanguage(): Promise<Language> {
  const chosen = Language.safeParse((await cookies()).get('x8-language')?.value);
  if (chosen.success) return chosen.data;
  const accepted = ((await headers()).get('accept-language') ?? '').toLowerCase().split(',');
  const spoken = accepted.map((entry) => languages.find((language) => entry.trim().startsWith(language)));
  return spoken.find((language) => language !== undefined) ?? defaultLanguage;
}

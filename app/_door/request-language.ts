import { headers } from 'next/headers';
import { defaultLanguage, type Language, languages } from '@/lib/platform/i18n/languages';
import { chosenLanguage } from './chosen-language';

/** The language of whoever asks: the one they picked, else the first of the browser's that X8 speaks. */
export async function requestLanguage(): Promise<Language> {
  const chosen = await chosenLanguage();
  if (chosen) return chosen;
  const accepted = ((await headers()).get('accept-language') ?? '').toLowerCase().split(',');
  const spoken = accepted.map((entry) => languages.find((language) => entry.trim().startsWith(language)));
  return spoken.find((language) => language !== undefined) ?? defaultLanguage;
}

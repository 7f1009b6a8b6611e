import { headers } from 'next/headers';
import { defaultLanguage, type Language } from '@/lib/platform/i18n/languages';
import { acceptedLanguage } from './accepted-language';
import { chosenLanguage } from './chosen-language';

/** The language of whoever asks: the one they picked, else the first of the browser's that X8 speaks. */
export async function requestLanguage(): Promise<Language> {
  const chosen = await chosenLanguage();
  return chosen ?? acceptedLanguage((await headers()).get('accept-language')) ?? defaultLanguage;
}

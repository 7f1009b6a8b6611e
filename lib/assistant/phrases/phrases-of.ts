import type { Language } from '@/lib/platform/i18n/languages';
import { englishPhrases } from './en';
import type { Phrases, Setting } from './phrases';
import { russianPhrases } from './ru';

/** What can be said in a language, at that time and place. */
export function phrasesOf(language: Language, setting: Setting): Phrases {
  return language === 'ru' ? russianPhrases(setting) : englishPhrases(setting);
}

import type { Language } from '@/lib/platform/i18n/languages';
import { nameLanguage } from './name-language';

export interface LanguageChoice {
  readonly tags: readonly { readonly tag: string; readonly name: string }[];
  /** Of the page, from 0, and how many there are. */
  readonly nr: number;
  readonly of: number;
}

const onPage = 8;

/** Asked for most often; the reader's own and English come first. */
export const popularLanguages: readonly string[] =
  'en ru es de fr it pt tr uk zh ar hi ja ko pl kk uz be ka hy az nl id vi th he fa ro cs el sv fi'.split(
    ' ',
  );

/** One page of languages by name in the reader's language: those asked for most often, then the others by name. */
export function languageChoice(tags: readonly string[], reader: Language, page: number): LanguageChoice {
  const rank = (tag: string): number => {
    const at = popularLanguages.indexOf(tag.split('-')[0] ?? tag);
    return at < 0 ? popularLanguages.length : at;
  };
  const all = [...new Set(tags)]
    .map((tag) => ({ tag, name: nameLanguage(tag, reader) }))
    .sort((a, b) => rank(a.tag) - rank(b.tag) || a.name.localeCompare(b.name, reader));
  const of = Math.max(1, Math.ceil(all.length / onPage));
  const nr = Math.min(Math.max(0, page), of - 1);
  return { tags: all.slice(nr * onPage, (nr + 1) * onPage), nr, of };
}

import type { Language } from '@/lib/platform/i18n/languages';

const named = new Map<Language, Intl.DisplayNames>();

/** What a language is called in the reader's own, with a capital. */
export function nameLanguage(tag: string, reader: Language): string {
  const names = named.get(reader) ?? new Intl.DisplayNames(reader, { type: 'language' });
  named.set(reader, names);
  const [first = '', ...rest] = names.of(tag) ?? tag;
  return first.toLocaleUpperCase(reader) + rest.join('');
}

import { defaultLanguage, type Language } from '@/lib/platform/i18n/languages';
import type { NamedLanguage } from './schemas';

/** Languages with their names as a reader calls them, capitalised and in that alphabet's order. */
export function nameLanguages(
  tags: readonly string[],
  reader: Language | undefined = defaultLanguage,
): NamedLanguage[] {
  const names = new Intl.DisplayNames(reader, { type: 'language' });
  return tags
    .map((tag) => ({ tag, name: capitalised(names.of(tag) ?? tag, reader) }))
    .sort((a, b) => a.name.localeCompare(b.name, reader));
}

function capitalised(name: string, reader: Language): string {
  const [first = '', ...rest] = name;
  return first.toLocaleUpperCase(reader) + rest.join('');
}

import { type Language, languages } from '@/lib/platform/i18n/languages';

/** The first language of an `Accept-Language` header that X8 speaks. */
export function acceptedLanguage(header: string | null): Language | null {
  const accepted = (header ?? '').toLowerCase().split(',');
  const spoken = accepted.map((entry) => languages.find((language) => entry.trim().startsWith(language)));
  return spoken.find((language) => language !== undefined) ?? null;
}

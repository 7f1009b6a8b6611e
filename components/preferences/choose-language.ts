import type { Language } from '@/lib/platform/i18n/languages';

/** Remembers the choice in this browser for a year; the next answer of the server is in that language. */
export function chooseLanguage(language: Language): void {
  // biome-ignore lint/suspicious/noDocumentCookie: the Cookie Store API is missing in Firefox and older Safari.
  document.cookie = `x8-language=${language}; path=/; max-age=31536000; samesite=lax`;
}

import type { Language } from '@/lib/platform/i18n/languages';

/** Each language by its own name, so that everybody finds theirs. */
export const languageNames: Readonly<Record<Language, string>> = { en: 'English', ru: 'Русский' };

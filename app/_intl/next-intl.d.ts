import type { Language } from '@/lib/platform/i18n/languages';
import type { ScreenMessages } from '@/lib/platform/i18n/screen-messages';

// Makes a message key that does not exist a type error.
declare module 'next-intl' {
  interface AppConfig {
    Locale: Language;
    Messages: ScreenMessages;
  }
}

import type { Language } from '@/lib/platform/i18n/languages';

/** The company behind a chat, as its customers know it. */
export interface Shop {
  readonly name: string;
  readonly language: Language;
  readonly currency: string;
  readonly timeZone: string;
  /** Whether it takes messages. */
  readonly open: boolean;
}

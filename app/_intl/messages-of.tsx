import { NextIntlClientProvider } from 'next-intl';
import { getLocale } from 'next-intl/server';
import type { ReactNode } from 'react';
import type { Language } from '@/lib/platform/i18n/languages';
import { type ScreenMessages, screenMessages } from '@/lib/platform/i18n/screen-messages';

type Props = {
  areas: readonly (keyof ScreenMessages)[];
  /** Another language than the reader's browser asks for, such as the shop's. */
  language?: Language;
  children: ReactNode;
};

/** Hands the browser only the words these screens need: a customer's phone never loads the owner's. */
export async function MessagesOf({ areas, language, children }: Props) {
  const locale = language ?? (await getLocale());
  const all = screenMessages[locale];
  const messages = Object.fromEntries(areas.map((area) => [area, all[area]]));
  return (
    <NextIntlClientProvider locale={locale} messages={messages}>
      {children}
    </NextIntlClientProvider>
  );
}

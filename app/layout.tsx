import type { Metadata, Viewport } from 'next';
import { headers } from 'next/headers';
import { getLocale, getTranslations } from 'next-intl/server';
import type { ReactNode } from 'react';
import { Providers } from '@/components/providers';
import { palette } from '@/components/theme/palette';
import { MessagesOf } from './_intl/messages-of';
import './globals.css';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('landing');
  return { title: { default: 'X8', template: '%s · X8' }, description: t('description') };
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  viewportFit: 'cover',
  interactiveWidget: 'resizes-content',
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: palette.light.background },
    { media: '(prefers-color-scheme: dark)', color: palette.dark.background },
  ],
};

export default async function RootLayout({ children }: { children: ReactNode }) {
  const nonce = (await headers()).get('x-nonce') ?? undefined;
  return (
    <html lang={await getLocale()} suppressHydrationWarning>
      <body>
        <MessagesOf areas={['ui']}>
          <Providers nonce={nonce}>{children}</Providers>
        </MessagesOf>
      </body>
    </html>
  );
}

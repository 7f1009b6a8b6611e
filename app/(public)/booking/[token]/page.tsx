import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { chosenLanguage } from '@/app/_door/chosen-language';
import { MessagesOf } from '@/app/_intl/messages-of';
import { BookingPage } from '@/components/booking/booking-page';
import { Language } from '@/lib/platform/i18n/languages';
import { findBooking } from './find-booking';

type Props = { params: Promise<{ token: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const found = await findBooking((await params).token);
  // The address is the key to the booking: no search engine and no other site is told of it.
  const secret = { robots: { index: false }, referrer: 'no-referrer' } as const;
  if (!found) return { title: (await getTranslations('booking'))('unknownTitle'), ...secret };
  const { shopName, language } = found.own;
  const t = await getTranslations({ locale: await languageOf(language), namespace: 'booking' });
  return { title: { absolute: t('title', { shop: shopName }) }, ...secret };
}

/** Like the chat it is reached from, the page speaks the shop's language until its reader picks another. */
export default async function OwnBookingPage({ params }: Props) {
  const { token } = await params;
  const found = await findBooking(token);
  if (!found) notFound();
  const language = await languageOf(found.own.language);
  return (
    <MessagesOf areas={['ui', 'booking']} language={language}>
      <div lang={language}>
        <BookingPage token={token} {...found} />
      </div>
    </MessagesOf>
  );
}

const languageOf = async (own: string): Promise<Language> =>
  (await chosenLanguage()) ?? Language.catch('en').parse(own);

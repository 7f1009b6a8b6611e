import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { chosenLanguage } from '@/app/_door/chosen-language';
import { MessagesOf } from '@/app/_intl/messages-of';
import { PayPage } from '@/components/pay/pay-page';
import { Language } from '@/lib/platform/i18n/languages';
import { findPayment } from './find-payment';

type Props = {
  params: Promise<{ paymentId: string }>;
  /** `returned`: the customer comes back from the payment company's page. */
  searchParams: Promise<{ returned?: string }>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const payment = await findPayment((await params).paymentId);
  const robots = { index: false };
  if (!payment) return { title: (await getTranslations('pay'))('unknownTitle'), robots };
  const t = await getTranslations({ locale: await languageOf(payment), namespace: 'pay' });
  return { title: { absolute: t('title', { shop: payment.shopName }) }, robots };
}

/** Like the chat it is reached from, the page speaks the shop's language until its reader picks another. */
export default async function PaymentPage({ params, searchParams }: Props) {
  const payment = await findPayment((await params).paymentId);
  if (!payment) notFound();
  const language = await languageOf(payment);
  const returned = (await searchParams).returned !== undefined;
  return (
    <MessagesOf areas={['ui', 'pay']} language={language}>
      <div lang={language}>
        <PayPage payment={payment} returned={returned} />
      </div>
    </MessagesOf>
  );
}

const languageOf = async (payment: { language: string }): Promise<Language> =>
  (await chosenLanguage()) ?? Language.catch('en').parse(payment.language);

import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { chosenLanguage } from '@/app/_door/chosen-language';
import { wayBack } from '@/app/_door/way-back';
import { MessagesOf } from '@/app/_intl/messages-of';
import { PayPage } from '@/components/pay/pay-page';
import { Language } from '@/lib/platform/i18n/languages';
import { findPayment } from './find-payment';

type Props = {
  params: Promise<{ paymentId: string }>;
  /**
   * `returned`: the customer comes back from the payment company's page. `away`: this browser does not have the
   * conversation, and there is no address to send it back to.
   */
  searchParams: Promise<{ returned?: string; away?: string }>;
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
  const { returned, away } = await searchParams;
  return (
    <MessagesOf areas={['ui', 'pay']} language={language}>
      <div lang={language}>
        <PayPage
          payment={payment}
          returned={returned !== undefined}
          back={away === undefined ? wayBack(payment) : null}
        />
      </div>
    </MessagesOf>
  );
}

const languageOf = async (payment: { language: string }): Promise<Language> =>
  (await chosenLanguage()) ?? Language.catch('en').parse(payment.language);

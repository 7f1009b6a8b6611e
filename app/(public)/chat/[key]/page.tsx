import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { chosenLanguage } from '@/app/_door/chosen-language';
import { MessagesOf } from '@/app/_intl/messages-of';
import { CustomerChat } from '@/components/customer-chat/customer-chat';
import { findShop } from './find-shop';

type Props = { params: Promise<{ key: string }> };

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const shop = await findShop((await params).key);
  const robots = { index: false };
  if (!shop) return { title: (await getTranslations('chat'))('unknownTitle'), robots };
  const t = await getTranslations({ locale: (await chosenLanguage()) ?? shop.language, namespace: 'chat' });
  return { title: { absolute: t('title', { shop: shop.name }) }, robots };
}

/** The page speaks the shop's language until its reader picks another. */
export default async function ChatPage({ params }: Props) {
  const { key } = await params;
  const shop = await findShop(key);
  if (!shop) notFound();
  const language = (await chosenLanguage()) ?? shop.language;
  return (
    <MessagesOf areas={['ui', 'chat']} language={language}>
      <div lang={language}>
        <CustomerChat chatKey={key} shop={shop} />
      </div>
    </MessagesOf>
  );
}

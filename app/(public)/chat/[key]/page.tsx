import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { chosenLanguage } from '@/app/_door/chosen-language';
import { MessagesOf } from '@/app/_intl/messages-of';
import { CustomerChat } from '@/components/customer-chat/customer-chat';
import { EmbeddedLook } from '@/components/customer-chat/embedded-look';
import { systemClock } from '@/lib/platform/time/system-clock';
import { findShop } from './find-shop';
import { readEmbedding } from './read-embedding';

type Props = {
  params: Promise<{ key: string }>;
  searchParams: Promise<Record<string, string | string[] | undefined>>;
};

export async function generateMetadata({ params }: Props): Promise<Metadata> {
  const shop = await findShop((await params).key);
  const robots = { index: false };
  if (!shop) return { title: (await getTranslations('chat'))('unknownTitle'), robots };
  const t = await getTranslations({ locale: (await chosenLanguage()) ?? shop.language, namespace: 'chat' });
  return { title: { absolute: t('title', { shop: shop.name }) }, robots };
}

/** The page speaks the shop's language until its reader picks another; in a frame that of the site it stands on. */
export default async function ChatPage({ params, searchParams }: Props) {
  const { key } = await params;
  const shop = await findShop(key);
  if (!shop) notFound();
  const framed = readEmbedding(key, await searchParams, systemClock.now());
  const language = framed?.language ?? (await chosenLanguage()) ?? shop.language;
  return (
    <MessagesOf areas={['ui', 'chat']} language={language}>
      <div lang={language}>
        {framed ? (
          <EmbeddedLook dress={framed.dress}>
            <CustomerChat chatKey={key} shop={shop} embedding={framed.embedding} />
          </EmbeddedLook>
        ) : (
          <CustomerChat chatKey={key} shop={shop} />
        )}
      </div>
    </MessagesOf>
  );
}

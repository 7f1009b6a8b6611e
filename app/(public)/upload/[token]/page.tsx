import type { Metadata } from 'next';
import { notFound } from 'next/navigation';
import { getTranslations } from 'next-intl/server';
import { visitorCtx } from '@/app/_door/visitor-ctx';
import { MessagesOf } from '@/app/_intl/messages-of';
import { UploadPage } from '@/components/clips/upload/upload-page';
import { getMediaTier } from '@/lib/billing';
import { AppError } from '@/lib/platform/errors/app-error';
import { openUploadLink } from '@/lib/subtitles';

type Props = { params: Promise<{ token: string }> };

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('clips');
  return { title: t('link.title'), robots: { index: false }, referrer: 'no-referrer' };
}

/** One video, for whoever was given this address in their messenger. */
export default async function UploadByLinkPage({ params }: Props) {
  const { token } = await params;
  const opened = await openUploadLink(await visitorCtx(), token).catch((error: unknown) => {
    if (error instanceof AppError && error.code === 'not-found') return null;
    throw error;
  });
  if (!opened) notFound();
  const { tier } = await getMediaTier(opened.ctx);
  return (
    <MessagesOf areas={['ui', 'clips']}>
      <UploadPage
        token={token}
        until={opened.until.toISOString()}
        maxMegabytes={tier.maxUploadMegabytes}
        done={opened.upload?.isFinished ?? false}
      />
    </MessagesOf>
  );
}

import { LinkIcon } from 'lucide-react';
import { getTranslations } from 'next-intl/server';
import { EmptyState } from '@/components/ui/empty-state';

export default async function UploadLinkOver() {
  const t = await getTranslations('clips');
  return (
    <main className="grid min-h-dvh place-items-center">
      <EmptyState heading="h1" icon={LinkIcon} title={t('link.overTitle')} text={t('link.overText')} />
    </main>
  );
}

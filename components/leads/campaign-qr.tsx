'use client';

import { useTranslations } from 'next-intl';

/** The link as a picture, on white in both themes, so that cameras read it. */
export function CampaignQr({ id, name }: { id: string; name: string }) {
  const t = useTranslations('channels.campaigns');
  return (
    // biome-ignore lint/performance/noImgElement: a drawing of our own; there is nothing to optimise
    <img
      src={`/api/campaigns/${id}/qr`}
      alt={t('qrOf', { name })}
      className="size-24 shrink-0 rounded-half border border-border bg-white"
    />
  );
}

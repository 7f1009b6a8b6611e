'use client';

import { useTranslations } from 'next-intl';
import { toast } from 'sonner';
import { ConfirmDialog } from '../ui/confirm-dialog';
import type { WireCampaign } from './leads-api';
import { useEndCampaign } from './use-end-campaign';

type Props = { campaign: WireCampaign; onClose: () => void };

export function EndCampaignDialog({ campaign: { id, name }, onClose }: Props) {
  const t = useTranslations('channels.campaigns');
  const end = useEndCampaign(id, () => {
    toast.success(t('deleted', { name }));
    onClose();
  });
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('deleteTitle', { name })}
      description={t('deleteText')}
      error={end.error}
      confirmLabel={t('delete')}
      pending={end.isPending}
      onConfirm={() => end.mutate()}
    />
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { toast } from 'sonner';
import type { WireChannel } from '../channels/channels-api';
import { Dialog } from '../ui/dialog';
import { CampaignForm } from './campaign-form';

type Props = { phones: readonly WireChannel[]; onClose: () => void };

export function CampaignDialog({ phones, onClose }: Props) {
  const t = useTranslations('channels.campaigns');
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t('new')}>
      <CampaignForm
        phones={phones}
        onCreated={() => {
          toast.success(t('created'));
          onClose();
        }}
      />
    </Dialog>
  );
}

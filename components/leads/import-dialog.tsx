'use client';

import { useTranslations } from 'next-intl';
import { Dialog } from '../ui/dialog';
import { ImportLeads } from './import-leads';

export function ImportDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('channels.leads');
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('importTitle')}
      description={t('importText')}
    >
      <ImportLeads />
    </Dialog>
  );
}

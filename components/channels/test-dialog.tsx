'use client';

import { useTranslations } from 'next-intl';
import { Dialog } from '../ui/dialog';
import type { WireChannel } from './channels-api';
import { TestForm } from './test-form';

export function TestDialog({ channel, onClose }: { channel: WireChannel; onClose: () => void }) {
  const t = useTranslations('channels');
  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={`${t('testing.title')} · ${channel.name}`}
    >
      <TestForm channel={channel} />
    </Dialog>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { toast } from 'sonner';
import { ConfirmDialog } from '../ui/confirm-dialog';
import type { WireChannel } from './channels-api';
import { useDisconnectChannel } from './use-disconnect-channel';

type Props = { channel: WireChannel; onClose: () => void; onDisconnected?: () => void };

export function DisconnectDialog({ channel: { id, name }, onClose, onDisconnected }: Props) {
  const t = useTranslations('channels');
  const disconnect = useDisconnectChannel(id, () => {
    toast.success(t('disconnected', { name }));
    onClose();
    onDisconnected?.();
  });
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('disconnectTitle', { name })}
      description={t('disconnectText')}
      error={disconnect.error}
      confirmLabel={t('disconnect')}
      pending={disconnect.isPending}
      onConfirm={() => disconnect.mutate()}
    />
  );
}

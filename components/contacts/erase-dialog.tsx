'use client';

import { useTranslations } from 'next-intl';
import { toast } from 'sonner';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { useEraseContact } from './use-erase-contact';

type Props = { contactId: string; name: string; onClose: () => void; onErased?: () => void };

/** Nothing brings a customer back, so their name has to be typed. */
export function EraseDialog({ contactId, name, onClose, onErased }: Props) {
  const t = useTranslations('contacts');
  const erase = useEraseContact(contactId, () => {
    toast.success(t('erased'));
    onClose();
    onErased?.();
  });
  return (
    <ConfirmDialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={t('eraseTitle', { name })}
      description={
        <>
          <p>{t('eraseText')}</p>
          <p>{t('eraseKeeps')}</p>
        </>
      }
      error={erase.error}
      confirmLabel={t('erase')}
      pending={erase.isPending}
      typedName={name}
      onConfirm={() => erase.mutate()}
    />
  );
}

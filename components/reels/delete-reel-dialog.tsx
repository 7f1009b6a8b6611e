'use client';

import { useTranslations } from 'next-intl';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { FormError } from '../ui/form-error';
import type { WireReel } from './reels-api';
import { shortName } from './short-name';
import { useDeleteReel } from './use-delete-reel';

/** Asks before a video goes for good. */
export function DeleteReelDialog({ reel, onClose }: { reel: WireReel | null; onClose: () => void }) {
  const t = useTranslations('reels');
  const ui = useTranslations('ui');
  const remove = useDeleteReel(onClose);
  return (
    <ConfirmDialog
      open={reel !== null}
      onOpenChange={(open) => {
        if (open) return;
        remove.reset();
        onClose();
      }}
      title={t('deleteTitle', { name: shortName(reel?.text ?? '') })}
      description={
        <div className="flex flex-col gap-3">
          <p>{t('deleteText')}</p>
          <FormError error={remove.error} />
        </div>
      }
      confirmLabel={ui('delete')}
      pending={remove.isPending}
      onConfirm={() => reel && remove.mutate(reel.id)}
    />
  );
}

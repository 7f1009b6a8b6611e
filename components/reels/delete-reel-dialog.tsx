'use client';

import { useTranslations } from 'next-intl';
import { ConfirmDialog } from '../ui/confirm-dialog';
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
      description={t('deleteText')}
      error={remove.error}
      confirmLabel={ui('delete')}
      pending={remove.isPending}
      onConfirm={() => reel && remove.mutate(reel.id)}
    />
  );
}

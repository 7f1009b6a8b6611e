'use client';

import { useTranslations } from 'next-intl';
import { ConfirmDialog } from '../../ui/confirm-dialog';
import type { WireClip } from '../clips-api';
import { useClipName } from '../use-clip-name';
import { useEndClip } from '../use-end-clip';

const nobody = { name: '', source: { kind: 'file', fileId: '' } } as const;

type Props = { clip: WireClip | null; onClose: () => void; onDeleted?: () => void };

/** Asks before a clip goes for good. */
export function DeleteClipDialog({ clip, onClose, onDeleted }: Props) {
  const t = useTranslations('clips');
  const ui = useTranslations('ui');
  const name = useClipName(clip ?? nobody);
  const { remove } = useEndClip(() => {
    onClose();
    onDeleted?.();
  });
  return (
    <ConfirmDialog
      open={clip !== null}
      onOpenChange={(open) => {
        if (open) return;
        remove.reset();
        onClose();
      }}
      title={t('deleteTitle', { name })}
      description={t('deleteText')}
      error={remove.error}
      confirmLabel={ui('delete')}
      pending={remove.isPending}
      onConfirm={() => clip && remove.mutate(clip.id)}
    />
  );
}

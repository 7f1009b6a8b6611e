'use client';

import { CircleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useErrorText } from '../../api/use-error-text';
import type { UploadState } from './use-video-upload';

type Props = { id: string; state: UploadState; maxMegabytes: number | undefined };

/** Why a chosen video is not taken; nothing while all is well. */
export function UploadRefusal({ id, state, maxMegabytes }: Props) {
  const t = useTranslations('clips.upload');
  const { text } = useErrorText(state.kind === 'refused' ? state.error : null);
  if (state.kind !== 'refused' && state.kind !== 'too-large') return null;
  return (
    <p id={id} role="alert" className="flex items-start gap-1 text-sm wrap-anywhere text-failed">
      <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
      {state.kind === 'refused'
        ? t('refused', { name: state.name, why: text })
        : t('tooLarge', { name: state.name, limit: maxMegabytes ?? 0 })}
    </p>
  );
}

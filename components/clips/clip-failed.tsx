'use client';

import { RotateCcw } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '../ui/button';
import { FormError } from '../ui/form-error';
import { Notice } from '../ui/notice';
import type { WireClip } from './clips-api';
import { useRepeatClip } from './use-repeat-clip';

type Props = { clip: WireClip; onRequested?: (clip: WireClip) => void };

/** Why a clip is not there, in words, and the way to try once more. */
export function ClipFailed({ clip, onRequested }: Props) {
  const t = useTranslations('clips');
  const again = useRepeatClip(onRequested);
  if (!clip.failure) return null;
  // It was the person's own wish that it ends.
  const calledOff = clip.failure.key === 'clip-called-off';
  return (
    <div className="flex max-w-form flex-col gap-2">
      <Notice
        kind={calledOff ? 'info' : 'failed'}
        action={
          <Button
            variant="secondary"
            size="sm"
            pending={again.isPending}
            onClick={() => again.mutate(clip.id)}
          >
            <RotateCcw aria-hidden />
            {t('tryAgain')}
          </Button>
        }
      >
        <p>{clip.failure.text}</p>
        <p className="text-muted-foreground">{t('notCounted')}</p>
      </Notice>
      <FormError error={again.error} />
    </div>
  );
}

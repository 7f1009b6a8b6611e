'use client';

import { CircleAlert } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '../ui/button';
import { FormError } from '../ui/form-error';
import type { WireReel } from './reels-api';
import { useTryAgain } from './use-try-again';

type Props = {
  reel: WireReel;
  /** Puts its photo and text back into the form. */
  onChange: () => void;
  changing: boolean;
};

/** Why a video is not there, and what to do: once more, or, when photo or text broke the rules, with another one. */
export function FailedReel({ reel, onChange, changing }: Props) {
  const t = useTranslations('reels');
  const retry = useTryAgain();
  const failure = reel.failure ?? 'UNKNOWN';
  return (
    <div className="flex aspect-9/16 flex-col gap-3 overflow-y-auto bg-failed-soft p-3 scroll-quiet">
      <CircleAlert aria-hidden className="size-6 shrink-0 text-failed" />
      <p className="font-medium">{t('failed')}</p>
      <p className="text-sm hyphens-auto">{t(`failures.${failure}`)}</p>
      {retry.isError ? <FormError error={retry.error} /> : null}
      <div className="mt-auto pt-1">
        {failure === 'USER_VIOLATION' ? (
          <Button variant="secondary" size="sm" className="w-full" pending={changing} onClick={onChange}>
            {t('changeInput')}
          </Button>
        ) : (
          <Button
            variant="secondary"
            size="sm"
            className="w-full"
            pending={retry.isPending}
            disabled={retry.isSuccess}
            onClick={() => retry.mutate(reel.id)}
          >
            {t('tryAgain')}
          </Button>
        )}
      </div>
    </div>
  );
}

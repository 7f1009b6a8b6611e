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
  const look = 'h-auto min-h-8 w-full px-2 py-1 whitespace-normal';
  return (
    <div className="flex flex-1 flex-col">
      {/* biome-ignore lint/performance/noImgElement: its address needs a cookie */}
      <img
        src={`/api/files/${reel.photoId}`}
        alt=""
        loading="lazy"
        decoding="async"
        className="aspect-4/3 w-full bg-muted object-cover opacity-55"
      />
      <div className="flex flex-1 flex-col gap-2 p-3 pb-0">
        <p className="flex items-start gap-1.5 font-medium text-failed">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          {t('failed')}
        </p>
        <p className="text-sm wrap-anywhere">{t(`failures.${failure}`)}</p>
        <FormError error={retry.error} />
        <div className="mt-auto pt-1">
          {failure === 'USER_VIOLATION' || failure === 'SOUNDTRACK_GONE' ? (
            <Button variant="secondary" size="sm" className={look} pending={changing} onClick={onChange}>
              {t('changeInput')}
            </Button>
          ) : (
            <Button
              variant="secondary"
              size="sm"
              className={look}
              pending={retry.isPending}
              disabled={retry.isSuccess}
              onClick={() => retry.mutate(reel.id)}
            >
              {t('tryAgain')}
            </Button>
          )}
        </div>
      </div>
    </div>
  );
}

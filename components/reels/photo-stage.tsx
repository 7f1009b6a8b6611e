'use client';

import { CircleAlert, ImagePlus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { ProblemError } from '../api/problem-error';
import { useErrorText } from '../api/use-error-text';
import { Button } from '../ui/button';
import { cn } from '../ui/class-names';
import { Progress } from '../ui/progress';
import { maxPhotoMegabytes, photoTypes, type usePhoto } from './use-photo';
import { usePhotoArrival } from './use-photo-arrival';

type Props = { photo: ReturnType<typeof usePhoto>; missing: boolean };

/** Where the product's photo stands, large: dropped or pasted anywhere on the page, or chosen here. */
export function PhotoStage({ photo, missing }: Props) {
  const t = useTranslations('reels');
  const ui = useTranslations('ui');
  const id = useId();
  const over = usePhotoArrival(photo.take);
  const { text } = useErrorText(photo.error);
  const wrong = photo.refused
    ? t(`photoRefused.${photo.refused}`, { limit: maxPhotoMegabytes })
    : photo.error
      ? text
      : missing
        ? t('photoMissing')
        : null;
  return (
    <div className="flex flex-col gap-2 lg:sticky lg:top-8">
      <label
        htmlFor={id}
        className={cn(
          'relative flex aspect-square cursor-pointer flex-col items-center justify-center gap-2 overflow-hidden rounded border-2 border-input bg-card text-center transition-colors hover:border-primary has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ring lg:aspect-4/5',
          photo.url ? 'border-border' : 'border-dashed px-6 hover:bg-primary-soft',
          wrong && 'border-failed',
          over && 'border-primary bg-primary-soft',
        )}
      >
        {photo.url ? (
          <>
            {/* biome-ignore lint/performance/noImgElement: it is on this device already, and its address needs a cookie. */}
            <img
              src={photo.url}
              alt=""
              onError={photo.vanished}
              className={cn('absolute inset-0 size-full object-contain', wrong && 'opacity-55')}
            />
            <span className="absolute bottom-3 inline-flex h-10 items-center gap-2 rounded border border-border bg-card px-4 font-medium shadow">
              <ImagePlus aria-hidden className="size-4" />
              {over ? ui('dropHere') : t('photoAnother')}
            </span>
          </>
        ) : (
          <>
            <span className="grid size-14 place-items-center rounded-full bg-primary-soft text-primary-text">
              <ImagePlus aria-hidden className="size-7" />
            </span>
            <span className="text-base font-medium text-balance">
              {over ? ui('dropHere') : t('photoDrop')}
            </span>
            <span className="max-w-72 text-sm text-balance text-muted-foreground">{t('photoHint')}</span>
          </>
        )}
        <input
          id={id}
          type="file"
          accept={photoTypes.join(',')}
          aria-label={t('photo')}
          aria-invalid={wrong ? true : undefined}
          aria-describedby={wrong ? `${id}-error` : undefined}
          className="sr-only"
          onChange={(event) => {
            const file = event.target.files?.[0];
            // The same file may be chosen again after it was mended.
            event.target.value = '';
            if (file) photo.take(file);
          }}
        />
      </label>
      {photo.sending ? <Progress value={photo.percent} label={t('photoSending')} /> : null}
      {wrong ? (
        <p id={`${id}-error`} role="alert" className="flex items-start gap-1 text-sm text-failed">
          <CircleAlert aria-hidden className="mt-0.5 size-4 shrink-0" />
          {wrong}
        </p>
      ) : null}
      {isPassing(photo.error) && photo.sendAgain ? (
        <Button variant="secondary" className="self-start" onClick={photo.sendAgain}>
          {ui('tryAgain')}
        </Button>
      ) : null}
    </div>
  );
}

// Our fault or the network's; a photo that was refused is refused again.
function isPassing(error: unknown): boolean {
  return error instanceof ProblemError && (error.code === 'offline' || error.status >= 500);
}

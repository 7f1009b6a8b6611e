'use client';

import { Stamp, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { Button } from '../../ui/button';
import { FormError } from '../../ui/form-error';
import { Spinner } from '../../ui/spinner';
import { useWatermark } from './use-watermark';

type Props = { value: string | null; onChange: (id: string | null) => void };

/** A picture that stands in a corner of the video. */
export function WatermarkField({ value, onChange }: Props) {
  const t = useTranslations('clips.watermark');
  const id = useId();
  const save = useWatermark(onChange);
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-3">
        <label
          htmlFor={id}
          aria-busy={save.isPending ? true : undefined}
          className="inline-flex h-10 cursor-pointer items-center gap-2 rounded border border-input bg-card px-4 font-medium transition-colors hover:bg-muted has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ring"
        >
          {save.isPending ? <Spinner className="size-4" /> : <Stamp aria-hidden className="size-4" />}
          {value ? t('replace') : t('add')}
          <input
            id={id}
            type="file"
            accept="image/jpeg,image/png,image/webp"
            disabled={save.isPending}
            className="sr-only"
            onChange={(event) => {
              const file = event.target.files?.[0];
              event.target.value = '';
              if (file) save.mutate(file);
            }}
          />
        </label>
        {value ? (
          <>
            {/* biome-ignore lint/performance/noImgElement: a private file, served as it is. */}
            <img
              src={`/api/files/${value}`}
              alt={t('label')}
              className="h-10 max-w-40 rounded border bg-muted object-contain p-1"
            />
            <Button variant="ghost" size="icon" aria-label={t('remove')} onClick={() => onChange(null)}>
              <X aria-hidden />
            </Button>
          </>
        ) : null}
      </div>
      <FormError error={save.error} />
    </div>
  );
}

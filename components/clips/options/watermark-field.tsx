'use client';

import { Stamp, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Button } from '../../ui/button';
import { FormError } from '../../ui/form-error';
import { PictureButton } from '../../ui/picture-button';
import { useWatermark } from './use-watermark';

type Props = { value: string | null; onChange: (id: string | null) => void };

/** A picture that stands in a corner of the video. */
export function WatermarkField({ value, onChange }: Props) {
  const t = useTranslations('clips.watermark');
  const save = useWatermark(onChange);
  return (
    <div className="flex flex-col gap-2">
      <div className="flex flex-wrap items-center gap-3">
        <PictureButton
          icon={Stamp}
          label={value ? t('replace') : t('add')}
          busy={save.isPending}
          onFile={(file) => save.mutate(file)}
        />
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

'use client';

import { ImagePlus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import { ItemPhoto } from '../chat/item-photo';
import { Button } from '../ui/button';
import { FormError } from '../ui/form-error';
import { Spinner } from '../ui/spinner';
import type { WireItem } from './price-list-api';
import { useItemPhoto } from './use-item-photo';

/** The item's picture: shown to customers beside its name, and sent as a photo in messengers. Saved at once. */
export function ItemPhotoField({ item }: { item: WireItem }) {
  const t = useTranslations('catalogue');
  const id = useId();
  const { photoId, save, remove } = useItemPhoto(item);
  const busy = save.isPending || remove.isPending;
  return (
    <div className="flex flex-col gap-2">
      <span className="text-sm font-medium">{t('photo')}</span>
      <div className="flex flex-wrap items-center gap-4">
        {photoId ? <ItemPhoto key={photoId} url={`/api/files/${photoId}`} name={item.name} /> : null}
        <label
          htmlFor={id}
          aria-busy={busy ? true : undefined}
          className="inline-flex h-10 cursor-pointer items-center gap-2 rounded border border-input bg-card px-4 font-medium transition-colors hover:bg-muted has-focus-visible:outline-2 has-focus-visible:outline-offset-2 has-focus-visible:outline-ring"
        >
          {busy ? <Spinner className="size-4" /> : <ImagePlus aria-hidden className="size-4" />}
          {photoId ? t('replacePhoto') : t('addPhoto')}
          <input
            id={id}
            type="file"
            accept="image/jpeg,image/png,image/webp"
            disabled={busy}
            className="sr-only"
            onChange={(event) => {
              const file = event.target.files?.[0];
              event.target.value = '';
              if (file) save.mutate(file);
            }}
          />
        </label>
        {photoId ? (
          <Button variant="ghost" disabled={busy} onClick={() => remove.mutate()}>
            {t('removePhoto')}
          </Button>
        ) : null}
      </div>
      <p className="text-sm text-muted-foreground">{t('photoHint')}</p>
      <FormError error={save.error ?? remove.error} />
    </div>
  );
}

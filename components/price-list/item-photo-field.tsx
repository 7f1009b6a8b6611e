'use client';

import { ImagePlus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { ItemPhoto } from '../chat/item-photo';
import { Button } from '../ui/button';
import { FormError } from '../ui/form-error';
import { PictureButton } from '../ui/picture-button';
import type { WireItem } from './price-list-api';
import { useItemPhoto } from './use-item-photo';

/** The item's picture: shown to customers beside its name, and sent as a photo in messengers. Saved at once. */
export function ItemPhotoField({ item }: { item: WireItem }) {
  const t = useTranslations('catalogue');
  const { photoId, save, remove } = useItemPhoto(item);
  const busy = save.isPending || remove.isPending;
  return (
    <div className="flex flex-col gap-2">
      <span className="text-sm font-medium">{t('photo')}</span>
      <div className="flex flex-wrap items-center gap-4">
        {photoId ? <ItemPhoto key={photoId} url={`/api/files/${photoId}`} name={item.name} /> : null}
        <PictureButton
          icon={ImagePlus}
          label={photoId ? t('replacePhoto') : t('addPhoto')}
          busy={busy}
          onFile={(file) => save.mutate(file)}
        />
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

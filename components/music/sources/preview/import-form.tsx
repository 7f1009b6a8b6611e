'use client';

import { Download } from 'lucide-react';
import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { fieldError } from '../../../api/field-error';
import { Button } from '../../../ui/button';
import { Card } from '../../../ui/card';
import { Field } from '../../../ui/field';
import { FormError } from '../../../ui/form-error';
import { Input } from '../../../ui/input';
import { SwitchLine } from '../../../ui/switch-line';
import { useRequestImport } from '../../imports/use-request-import';
import type { WirePreview } from '../../music-api';

type Props = { sourceId: string; preview: WirePreview; limit: number };

/** How what was found is kept: in an album of its own or not, for everybody or not yet. */
export function ImportForm({ sourceId, preview, limit }: Props) {
  const t = useTranslations('music.import');
  const ui = useTranslations('ui');
  const router = useRouter();
  const [album, setAlbum] = useState({ create: false, title: '', artist: '' });
  const [isPublic, setPublic] = useState(true);
  const order = useRequestImport((id) => router.push(`/music/imports/${id}`));

  function submit(event: FormEvent) {
    event.preventDefault();
    const [title, artist] = [album.title.trim(), album.artist.trim()];
    order.mutate({
      urls: [preview.url],
      sourceId,
      limit,
      isPublic,
      createAlbum: album.create,
      ...(album.create && title !== '' && { albumTitle: title }),
      ...(album.create && artist !== '' && { albumArtist: artist }),
    });
  }

  return (
    <Card className="p-4 sm:p-6">
      <form noValidate onSubmit={submit} aria-label={t('title')} className="flex max-w-form flex-col gap-4">
        <h2 className="text-base font-semibold">{t('title')}</h2>
        <SwitchLine
          label={t('createAlbum')}
          text={t('createAlbumText')}
          checked={album.create}
          onChange={(create) => setAlbum({ ...album, create })}
        />
        {album.create ? (
          <div className="grid gap-4 sm:grid-cols-2">
            <Field
              label={t('albumTitle')}
              note={ui('optional')}
              error={fieldError(order.error, 'albumTitle')}
            >
              {(control) => (
                <Input
                  {...control}
                  maxLength={200}
                  value={album.title}
                  onChange={(event) => setAlbum({ ...album, title: event.target.value })}
                />
              )}
            </Field>
            <Field label={t('albumArtist')} note={ui('optional')}>
              {(control) => (
                <Input
                  {...control}
                  maxLength={200}
                  value={album.artist}
                  onChange={(event) => setAlbum({ ...album, artist: event.target.value })}
                />
              )}
            </Field>
          </div>
        ) : null}
        <SwitchLine label={t('isPublic')} text={t('isPublicText')} checked={isPublic} onChange={setPublic} />
        <FormError error={order.error} />
        <Button type="submit" className="self-start" pending={order.isPending}>
          {order.isPending ? null : <Download aria-hidden />}
          {t('start', { count: preview.tracks.length })}
        </Button>
      </form>
    </Card>
  );
}

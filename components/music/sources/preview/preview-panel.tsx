'use client';

import { Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { fieldError } from '../../../api/field-error';
import { useSeconds } from '../../../channels/use-seconds';
import { Button } from '../../../ui/button';
import { Field } from '../../../ui/field';
import { FormError } from '../../../ui/form-error';
import { Input } from '../../../ui/input';
import { Select } from '../../../ui/select';
import type { WireSource } from '../../music-api';
import { FoundTracks } from './found-tracks';
import { ImportForm } from './import-form';
import { usePreview } from './use-preview';

const limits = [10, 20, 50, 100, 200];

/** A page is given, what stands on it is shown, and may be imported. */
export function PreviewPanel({ source }: { source: WireSource }) {
  const t = useTranslations('music.preview');
  const [url, setUrl] = useState(source.chartUrl ?? source.freshUrl ?? '');
  const [limit, setLimit] = useState(50);
  const preview = usePreview(source.id);
  const found = preview.data;
  const wrong = fieldError(preview.error, 'url');

  function submit(event: FormEvent) {
    event.preventDefault();
    if (url.trim() !== '' && !preview.isPending) preview.mutate({ url: url.trim(), limit });
  }

  return (
    <div className="flex flex-col gap-6">
      <form noValidate onSubmit={submit} className="flex flex-wrap items-start gap-3">
        <Field
          label={t('url')}
          hint={t('urlHint', { hosts: source.pageHosts.join(', ') })}
          error={wrong}
          className="min-w-64 flex-1"
        >
          {(control) => (
            <Input
              {...control}
              type="url"
              placeholder={`https://${source.pageHosts[0] ?? ''}/…`}
              value={url}
              onChange={(event) => setUrl(event.target.value)}
            />
          )}
        </Field>
        <Field label={t('limit')} className="w-28">
          {(control) => (
            <Select {...control} value={limit} onChange={(event) => setLimit(Number(event.target.value))}>
              {limits.map((count) => (
                <option key={count} value={count}>
                  {count}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <Button type="submit" className="sm:mt-6" pending={preview.isPending}>
          {preview.isPending ? null : <Search aria-hidden />}
          {t('look')}
        </Button>
      </form>
      {preview.isPending ? <Looking /> : null}
      {preview.error && !wrong ? <FormError error={preview.error} /> : null}
      {found ? (
        <>
          <FoundTracks preview={found} />
          {found.tracks.length > 0 ? <ImportForm sourceId={source.id} preview={found} limit={limit} /> : null}
        </>
      ) : null}
    </div>
  );
}

/** A page takes its time: how much of it has gone is said. */
function Looking() {
  const t = useTranslations('music.preview');
  const seconds = useSeconds(true);
  return (
    <p role="status" className="text-sm text-muted-foreground">
      {t('looking')} <span className="tabular-nums">{t('seconds', { count: seconds })}</span>
    </p>
  );
}

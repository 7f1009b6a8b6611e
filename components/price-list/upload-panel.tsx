'use client';

import { useTranslations } from 'next-intl';
import { mostPriceListMegabytes } from '@/lib/media/schemas';
import { Button } from '../ui/button';
import { FileDrop } from '../ui/file-drop';
import { FormError } from '../ui/form-error';
import { Progress } from '../ui/progress';
import type { WireKnowledgeBase } from './price-list-api';
import { useUploadPriceList } from './use-upload-price-list';

type Props = { onRead: (knowledgeBase: WireKnowledgeBase) => void };

/** Where a price list comes in: a file of one's own, or the sample to try with. */
export function UploadPanel({ onRead }: Props) {
  const t = useTranslations('catalogue');
  const upload = useUploadPriceList(onRead);
  const reading = upload.isPending
    ? upload.variables === 'sample'
      ? t('readingSample')
      : t('reading', { name: upload.variables.name })
    : undefined;
  return (
    <div className="flex flex-col gap-4">
      <FileDrop
        label={t('drop')}
        hint={t('dropHint', { limit: mostPriceListMegabytes })}
        accept=".csv,.tsv,.txt,.xlsx,text/csv,application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"
        busy={reading}
        onFile={(file) => upload.mutate(file)}
      />
      {upload.isPending && upload.variables !== 'sample' && upload.percent < 100 ? (
        <Progress value={upload.percent} label={t('sendingFile')} />
      ) : null}
      <FormError error={upload.error} />
      <p className="flex flex-wrap items-center gap-x-2 text-muted-foreground">
        {t('noFile')}
        <Button variant="link" disabled={upload.isPending} onClick={() => upload.mutate('sample')}>
          {t('takeSample')}
        </Button>
      </p>
    </div>
  );
}

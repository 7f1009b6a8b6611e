'use client';

import { useTranslations } from 'next-intl';
import { Button } from '../ui/button';
import { FormError } from '../ui/form-error';
import { Notice } from '../ui/notice';
import type { WireKnowledgeBase } from './price-list-api';
import { UploadMapping } from './upload-mapping';
import { useDiscard } from './use-discard';
import { useRemap } from './use-remap';

type Props = { knowledgeBase: WireKnowledgeBase; currency: string; onRemoved: () => void };

/** A file that could not be read: why, and what can be done about it. */
export function FailedUpload({ knowledgeBase, currency, onRemoved }: Props) {
  const t = useTranslations('priceList');
  const e = useTranslations('errors');
  const discard = useDiscard(onRemoved);
  const remap = useRemap(knowledgeBase.id);
  const { id, title, problem, report } = knowledgeBase;
  const mendable = report.sheets.length > 0;
  const key = problem?.key as Parameters<typeof e>[0] | undefined;
  return (
    <div className="flex flex-col gap-6">
      <Notice kind="failed" role="alert">
        <p className="font-medium">
          {title}. {t('failedTitle')}
        </p>
        <p className="mt-1">
          {key && e.has(key) ? e(key, problem?.params) : null} {mendable ? t('failedMendable') : null}
        </p>
      </Notice>
      <div className="flex flex-wrap gap-2">
        {mendable ? null : (
          <Button pending={remap.isPending} onClick={() => remap.mutate(null)}>
            {t('readAgain')}
          </Button>
        )}
        <Button variant="secondary" pending={discard.isPending} onClick={() => discard.mutate(id)}>
          {t('remove')}
        </Button>
      </div>
      <FormError error={remap.error ?? discard.error} />
      {mendable ? <UploadMapping knowledgeBase={knowledgeBase} currency={currency} /> : null}
    </div>
  );
}

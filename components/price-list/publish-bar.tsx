'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { PublishResult } from '@/lib/knowledge/schemas';
import { Button } from '../ui/button';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { FormError } from '../ui/form-error';
import type { Missing, WireDryRun, WireKnowledgeBase } from './price-list-api';
import { ReportSummary } from './report-summary';
import { useDiscard } from './use-discard';
import { usePublish } from './use-publish';

type Props = {
  knowledgeBase: WireKnowledgeBase;
  dryRun: WireDryRun | undefined;
  missing: Missing;
  onPublished: (result: PublishResult) => void;
  onDiscarded: () => void;
};

/** The one decision about an upload: publish, or put it aside. What may be a slip is asked about once more. */
export function PublishBar({ knowledgeBase, dryRun, missing, onPublished, onDiscarded }: Props) {
  const t = useTranslations('priceList');
  const c = useTranslations('catalogue');
  const [asking, setAsking] = useState(false);
  const publish = usePublish(onPublished);
  const discard = useDiscard(onDiscarded);
  const { id, items, faq, refused, status } = knowledgeBase;
  const count = items + faq;
  const warnings = dryRun?.contradictions.length ?? 0;
  const withdrawn = dryRun?.withdrawn ?? 0;
  const go = () => publish.mutate({ id, missing, ...(dryRun ? { basis: dryRun.basis } : {}) });
  return (
    <>
      <div className="flex flex-wrap items-center justify-between gap-4">
        <ReportSummary knowledgeBase={knowledgeBase} />
        {status === 'PARSED' ? (
          <div className="flex flex-wrap gap-2">
            <Button
              variant="secondary"
              pending={discard.isPending}
              disabled={publish.isPending}
              onClick={() => discard.mutate(id)}
            >
              {c('discard')}
            </Button>
            <Button
              disabled={count === 0 || !dryRun || discard.isPending}
              pending={publish.isPending}
              onClick={() => (warnings > 0 || withdrawn > 0 ? setAsking(true) : go())}
            >
              {t(refused > 0 ? 'publishWithRefused' : 'publish', { count, refused })}
            </Button>
          </div>
        ) : null}
      </div>
      <FormError error={publish.error ?? discard.error} />
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={
          warnings > 0 ? t('publishRisky', { count: warnings }) : t('publishWithdraws', { count: withdrawn })
        }
        description={warnings > 0 ? t('publishRiskyText') : t('publishWithdrawsText')}
        confirmLabel={t('publishAnyway')}
        pending={publish.isPending}
        onConfirm={() => {
          setAsking(false);
          go();
        }}
      />
    </>
  );
}

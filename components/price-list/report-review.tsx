'use client';

import { useTranslations } from 'next-intl';
import type { PublishResult } from '@/lib/knowledge/schemas';
import { Button } from '../ui/button';
import { FormError } from '../ui/form-error';
import { Notice } from '../ui/notice';
import { NoteList } from './note-list';
import type { WireKnowledgeBase } from './price-list-api';
import { RefusalList } from './refusal-list';
import { ReportSummary } from './report-summary';
import { ReportTable } from './report-table';
import { useDiscard } from './use-discard';
import { usePublish } from './use-publish';

type Props = {
  knowledgeBase: WireKnowledgeBase;
  currency: string;
  onPublished: (result: PublishResult) => void;
  onDiscarded: () => void;
};

/** What was read in an upload, and the one decision about it: publish, or put it aside. */
export function ReportReview({ knowledgeBase, currency, onPublished, onDiscarded }: Props) {
  const t = useTranslations('catalogue');
  const publish = usePublish(onPublished);
  const discard = useDiscard(onDiscarded);
  const { id, report, status } = knowledgeBase;
  const count = report.items.length + report.faq.length;
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-wrap items-center justify-between gap-4">
        <ReportSummary report={report} />
        {status === 'PARSED' ? (
          <div className="flex flex-wrap gap-2">
            <Button
              variant="secondary"
              pending={discard.isPending}
              disabled={publish.isPending}
              onClick={() => discard.mutate(id)}
            >
              {t('discard')}
            </Button>
            <Button
              disabled={count === 0 || discard.isPending}
              pending={publish.isPending}
              onClick={() => publish.mutate(id)}
            >
              {t(report.refused.length > 0 ? 'publishWithRefused' : 'publish', {
                count,
                refused: report.refused.length,
              })}
            </Button>
          </div>
        ) : null}
      </div>
      <FormError error={publish.error ?? discard.error} />
      {count === 0 ? (
        <Notice kind="failed" role="alert">
          {t('nothingRead')}
        </Notice>
      ) : null}
      <NoteList notes={report.notes} />
      {report.columns.length > 0 ? <ReportTable report={report} currency={currency} /> : null}
      <RefusalList refused={report.refused} />
    </div>
  );
}

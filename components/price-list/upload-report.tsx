'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { PublishResult } from '@/lib/knowledge/schemas';
import { useActiveCompany } from '../shell/use-active-company';
import { ErrorState } from '../ui/error-state';
import { Notice } from '../ui/notice';
import { ChangesPanel } from './changes-panel';
import { NoteList } from './note-list';
import type { Missing, WireKnowledgeBase } from './price-list-api';
import { PublishBar } from './publish-bar';
import { RefusalList } from './refusal-list';
import { UploadMapping } from './upload-mapping';
import { useDryRun } from './use-dry-run';

type Props = {
  knowledgeBase: WireKnowledgeBase;
  currency: string;
  onPublished: (result: PublishResult) => void;
  onDiscarded: () => void;
};

/** What was read in an upload, what publishing it would change, and the decision about it. */
export function UploadReport({ knowledgeBase, currency, onPublished, onDiscarded }: Props) {
  const t = useTranslations('priceList');
  const c = useTranslations('catalogue');
  const company = useActiveCompany();
  const [missing, setMissing] = useState<Missing>('keep');
  const { id, report, status, items, faq, refused } = knowledgeBase;
  const open = status === 'PARSED';
  const dryRun = useDryRun(id, missing, open);
  return (
    <div className="flex flex-col gap-8">
      <div className="flex flex-col gap-4">
        <PublishBar
          knowledgeBase={knowledgeBase}
          dryRun={dryRun.isPlaceholderData ? undefined : dryRun.data}
          missing={missing}
          onPublished={onPublished}
          onDiscarded={onDiscarded}
        />
        {items + faq === 0 ? (
          <Notice kind="failed" role="alert">
            {c('nothingRead')}
          </Notice>
        ) : null}
        <NoteList notes={report.notes} />
      </div>
      {open && items + faq > 0 ? (
        dryRun.data ? (
          <ChangesPanel
            id={id}
            dryRun={dryRun.data}
            missing={missing}
            onMissing={setMissing}
            currency={currency}
            timeZone={company?.timeZone ?? 'UTC'}
          />
        ) : dryRun.isError ? (
          <ErrorState
            error={dryRun.error}
            onRetry={() => void dryRun.refetch()}
            retrying={dryRun.isFetching}
          />
        ) : (
          <p role="status" className="text-muted-foreground">
            {t('counting')}
          </p>
        )
      ) : null}
      {report.sheets.length > 0 ? (
        <UploadMapping knowledgeBase={knowledgeBase} currency={currency} />
      ) : (
        <p className="text-muted-foreground">{t('oldReport')}</p>
      )}
      <RefusalList id={id} count={report.sheets.length > 0 ? refused : 0} />
    </div>
  );
}

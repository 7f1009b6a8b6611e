'use client';

import { useTranslations } from 'next-intl';
import { Badge } from '../ui/badge';
import { DateTime } from '../ui/date-time';
import { ErrorState } from '../ui/error-state';
import type { Tone } from '../ui/tone';
import type { WireKnowledgeBase, WireKnowledgeBaseSummary } from './price-list-api';
import { UploadPanel } from './upload-panel';
import { useKnowledgeBases } from './use-knowledge-bases';

const tones: Record<WireKnowledgeBaseSummary['status'], Tone> = {
  READING: 'primary',
  FAILED: 'failed',
  PARSED: 'waiting',
  PUBLISHED: 'paid',
  DISCARDED: 'neutral',
};

type Props = { timeZone: string; onOpen: (id: string) => void };

/** The drop zone, and below it what was uploaded before. */
export function UploadsPanel({ timeZone, onOpen }: Props) {
  const t = useTranslations('catalogue');
  const uploads = useKnowledgeBases();
  const list = uploads.data?.knowledgeBases ?? [];
  return (
    <div className="flex flex-col gap-8">
      <UploadPanel onRead={(knowledgeBase: WireKnowledgeBase) => onOpen(knowledgeBase.id)} />
      {uploads.isError ? (
        <ErrorState
          error={uploads.error}
          onRetry={() => void uploads.refetch()}
          retrying={uploads.isFetching}
        />
      ) : list.length > 0 ? (
        <section aria-labelledby="uploads-title">
          <h2 id="uploads-title" className="text-base font-semibold">
            {t('uploadsBefore')}
          </h2>
          <ul className="mt-3 divide-y divide-border rounded border border-border bg-card">
            {list.map((upload) => (
              <li
                key={upload.id}
                className="relative flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-3 transition-colors hover:bg-hover"
              >
                <button
                  type="button"
                  onClick={() => onOpen(upload.id)}
                  className="min-w-0 truncate text-left font-medium after:absolute after:inset-0"
                >
                  {upload.title}
                </button>
                <span className="flex items-center gap-3 text-muted-foreground">
                  {t('uploadCounts', { count: upload.items + upload.faq, refused: upload.refused })}
                  <Badge tone={tones[upload.status]}>{t(`statuses.${upload.status}`)}</Badge>
                  <DateTime at={upload.createdAt} timeZone={timeZone} />
                </span>
              </li>
            ))}
          </ul>
        </section>
      ) : null}
    </div>
  );
}

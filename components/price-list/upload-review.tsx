'use client';

import { ArrowLeft } from 'lucide-react';
import type { PublishResult } from '@/lib/knowledge/schemas';
import { Button } from '../ui/button';
import { ErrorState } from '../ui/error-state';
import { TableSkeleton } from '../ui/table-skeleton';
import { FailedUpload } from './failed-upload';
import { ReadingProgress } from './reading-progress';
import { UploadReport } from './upload-report';
import { useKnowledgeBase } from './use-knowledge-base';

type Props = {
  id: string;
  currency: string;
  /** What the way back is called. */
  backLabel: string;
  onBack: () => void;
  onPublished: (result: PublishResult) => void;
};

/** One upload, opened. */
export function UploadReview({ id, currency, backLabel, onBack, onPublished }: Props) {
  const upload = useKnowledgeBase(id);
  return (
    <div className="flex flex-col gap-4">
      <Button variant="ghost" size="sm" className="-ml-3 self-start" onClick={onBack}>
        <ArrowLeft aria-hidden />
        {backLabel}
      </Button>
      {upload.isPending ? (
        <TableSkeleton />
      ) : upload.isError ? (
        <ErrorState error={upload.error} onRetry={() => void upload.refetch()} retrying={upload.isFetching} />
      ) : upload.data.status === 'READING' ? (
        <ReadingProgress knowledgeBase={upload.data} onCancelled={onBack} />
      ) : upload.data.status === 'FAILED' ? (
        <FailedUpload knowledgeBase={upload.data} currency={currency} onRemoved={onBack} />
      ) : (
        <UploadReport
          knowledgeBase={upload.data}
          currency={currency}
          onPublished={onPublished}
          onDiscarded={onBack}
        />
      )}
    </div>
  );
}

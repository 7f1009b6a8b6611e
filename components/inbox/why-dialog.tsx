'use client';

import { useTranslations } from 'next-intl';
import { Dialog } from '../ui/dialog';
import { ErrorState } from '../ui/error-state';
import { TableSkeleton } from '../ui/table-skeleton';
import { ReceiptStep } from './receipt-step';
import { useReceipts } from './use-receipts';

type Props = { conversationId: string; turnId: string; onClose: () => void };

/** Why the assistant answered so: each thing it looked up, in order, with what it found. */
export function WhyDialog({ conversationId, turnId, onClose }: Props) {
  const t = useTranslations('inbox');
  const turn = useReceipts(conversationId, turnId);
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t('why')} description={t('whyText')}>
      {turn.isPending ? (
        <TableSkeleton />
      ) : turn.isError ? (
        <ErrorState error={turn.error} onRetry={() => void turn.refetch()} retrying={turn.isFetching} />
      ) : turn.data.receipts.length === 0 ? (
        <p className="py-4 text-muted-foreground">{t('whyNothing')}</p>
      ) : (
        <ol className="flex flex-col gap-4 py-2">
          {turn.data.receipts.map((receipt) => (
            <ReceiptStep key={receipt.seq} receipt={receipt} />
          ))}
        </ol>
      )}
    </Dialog>
  );
}

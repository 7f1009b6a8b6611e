'use client';

import { useTranslations } from 'next-intl';
import { Dialog } from '../ui/dialog';
import { ErrorState } from '../ui/error-state';
import { TableSkeleton } from '../ui/table-skeleton';
import { AnswerFacts } from './answer-facts';
import { MarkedReply } from './marked-reply';
import { ReceiptStep } from './receipt-step';
import { useReceipts } from './use-receipts';

type Props = {
  conversationId: string;
  turnId: string;
  /** The answer's messages, in their order. */
  replies: readonly string[];
  onClose: () => void;
};

/** Why the assistant answered so: where each number came from, and each thing it looked up, with what it found. */
export function WhyDialog({ conversationId, turnId, replies, onClose }: Props) {
  const t = useTranslations('inbox');
  const turn = useReceipts(conversationId, turnId);
  const answer = turn.data?.answer ?? null;
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t('why')} description={t('whyText')}>
      {turn.isPending ? (
        <TableSkeleton />
      ) : turn.isError ? (
        <ErrorState error={turn.error} onRetry={() => void turn.refetch()} retrying={turn.isFetching} />
      ) : (
        <div className="flex flex-col gap-4 py-2">
          {answer
            ? replies.map((text, index) => (
                <MarkedReply
                  // biome-ignore lint/suspicious/noArrayIndexKey: parts of one answer, which never changes
                  key={index}
                  text={text}
                  claims={answer.claims.filter(({ reply }) => reply === index)}
                />
              ))
            : null}
          {answer ? <AnswerFacts answer={answer} /> : null}
          {turn.data.receipts.length === 0 ? (
            <p className="text-muted-foreground">{t('whyNothing')}</p>
          ) : (
            <ol className="flex flex-col gap-4">
              {turn.data.receipts.map((receipt) => (
                <ReceiptStep key={receipt.seq} receipt={receipt} />
              ))}
            </ol>
          )}
        </div>
      )}
    </Dialog>
  );
}

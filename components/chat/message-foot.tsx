'use client';

import { CircleAlert, RotateCw } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import type { ThreadMessage } from './thread-message';
import type { Viewer } from './viewer';

type Props = { message: ThreadMessage; viewer: Viewer; last: boolean };

/** Below a message: when it was said, or what became of it, and the way to what it rests on. */
export function MessageFoot({ message, viewer, last }: Props) {
  const t = useTranslations('chat');
  const format = useFormatter();
  const { state, turnId } = message;
  if (state === 'failed' && viewer.onRetry) {
    return (
      <button
        type="button"
        onClick={() => viewer.onRetry?.(message.key)}
        className="flex min-h-10 items-center gap-1 text-sm text-failed underline-offset-4 hover:underline"
      >
        <RotateCw aria-hidden className="size-4" />
        {t('notSentRetry')}
      </button>
    );
  }
  if (state === 'undelivered') {
    return (
      <span className="flex items-center gap-1 text-xs text-failed">
        <CircleAlert aria-hidden className="size-3.5" />
        {t('notDelivered')}
      </span>
    );
  }
  if (state === 'sending') return <span className="text-xs text-muted-foreground">{t('sending')}</span>;
  if (!last) return null;
  return (
    <span className="flex items-center gap-2 text-xs text-muted-foreground">
      {turnId && viewer.onWhy ? (
        <button
          type="button"
          onClick={() => viewer.onWhy?.(turnId)}
          className="underline decoration-dotted underline-offset-4 hover:text-foreground"
        >
          {t('why')}
        </button>
      ) : null}
      <time dateTime={message.at} className="tabular-nums">
        {format.dateTime(new Date(message.at), {
          hour: 'numeric',
          minute: '2-digit',
          timeZone: viewer.timeZone,
        })}
      </time>
    </span>
  );
}

'use client';

import { CircleAlert, RotateCw } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { DeliveryMark } from './delivery-mark';
import type { ThreadMessage } from './thread-message';
import type { Viewer } from './viewer';

const knownFailures = [
  'delivery-uncertain',
  'contact-blocked',
  'channel-access-lost',
  'channel-unreachable',
  'channel-too-fast',
  'window-over',
  'contact-unknown',
  'file-too-large-for-channel',
  'channel-refused',
] as const;

type Props = { message: ThreadMessage; viewer: Viewer; last: boolean };

/** Below a message: when it was said, or what became of it, and the way to what it rests on. */
export function MessageFoot({ message, viewer, last }: Props) {
  const t = useTranslations('chat');
  const format = useFormatter();
  const { state, turnId } = message;
  const why = (failure: string | null | undefined): string => {
    const known = knownFailures.find((one) => one === failure);
    return known ? t(`failures.${known}`) : t('notDelivered');
  };
  if (state === 'failed' && viewer.onRetry) {
    const early = message.failure === 'colleague-answered';
    return (
      <button
        type="button"
        onClick={() => viewer.onRetry?.(message.key)}
        className="flex min-h-10 items-center gap-1 text-sm text-failed underline-offset-4 hover:underline"
      >
        <RotateCw aria-hidden className="size-4" />
        {t(early ? 'colleagueAnswered' : 'notSentRetry')}
      </button>
    );
  }
  if (state === 'undelivered') {
    return (
      <span className="flex flex-wrap items-center gap-x-2 text-xs text-failed">
        <span className="flex items-center gap-1">
          <CircleAlert aria-hidden className="size-3.5 shrink-0" />
          {viewer.kind === 'owner' ? why(message.failure) : t('notDelivered')}
        </span>
        {viewer.onResend ? (
          <button
            type="button"
            onClick={() => viewer.onResend?.(message.key)}
            className="flex min-h-8 items-center gap-1 underline-offset-4 hover:underline"
          >
            <RotateCw aria-hidden className="size-3.5" />
            {t('sendAgain')}
          </button>
        ) : null}
      </span>
    );
  }
  if (state === 'sending') return <span className="text-xs text-muted-foreground">{t('sending')}</span>;
  const { delivery, edited, onPhone } = message;
  const waits = delivery === 'queued' || delivery === 'sending';
  if (!last && !waits && !edited) return null;
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
      {edited ? <span>{t('edited')}</span> : null}
      {onPhone ? <span>{t('onPhone')}</span> : null}
      <time dateTime={message.at} className="tabular-nums">
        {format.dateTime(new Date(message.at), {
          hour: 'numeric',
          minute: '2-digit',
          timeZone: viewer.timeZone,
        })}
      </time>
      {delivery && viewer.kind === 'owner' ? <DeliveryMark delivery={delivery} /> : null}
    </span>
  );
}

'use client';

import { CircleAlert, RotateCw } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { cn } from '../ui/class-names';
import { AuthorLine } from './author-line';
import { bubbleLook } from './bubble-look';
import { MessageCards } from './message-cards';
import { MessageText } from './message-text';
import { QuickReplies } from './quick-replies';
import { SystemLine } from './system-line';
import type { ThreadMessage } from './thread-message';
import type { Viewer } from './viewer';

type Props = {
  message: ThreadMessage;
  viewer: Viewer;
  /** First or last of several in a row by the same author. */
  first: boolean;
  last: boolean;
  /** Nothing was said after it: its quick replies can still be tapped. */
  newest: boolean;
};

/** One message: who, what, the cards with it, and when. */
export function MessageRow({ message, viewer, first, last, newest }: Props) {
  const t = useTranslations('chat');
  const format = useFormatter();
  if (message.author === 'SYSTEM') {
    return (
      <li>
        <SystemLine text={message.text} viewer={viewer} />
      </li>
    );
  }
  const mine = (message.author === 'CUSTOMER') === (viewer.kind === 'customer');
  const voice = !mine ? 'other' : message.author === 'ASSISTANT' ? 'assistant' : 'mine';
  const failed = message.state === 'failed' || message.state === 'undelivered';
  return (
    <li className={cn('flex flex-col gap-1', mine ? 'items-end' : 'items-start', first ? 'pt-3' : '')}>
      {first ? <AuthorLine message={message} viewer={viewer} /> : null}
      <div
        className={cn(
          'flex w-full max-w-[min(88%,36rem)] flex-col gap-2',
          mine ? 'items-end' : 'items-start',
          message.state === 'sending' && 'opacity-70',
        )}
      >
        {message.text ? (
          <div className={cn(bubbleLook({ voice, failed }))}>
            <MessageText text={message.text} />
          </div>
        ) : null}
        <MessageCards message={message} viewer={viewer} newest={newest} />
        <QuickReplies message={message} viewer={viewer} newest={newest} />
      </div>
      {message.state === 'failed' && viewer.onRetry ? (
        <button
          type="button"
          onClick={() => viewer.onRetry?.(message.key)}
          className="flex min-h-10 items-center gap-1 text-sm text-failed underline-offset-4 hover:underline"
        >
          <RotateCw aria-hidden className="size-4" />
          {t('notSentRetry')}
        </button>
      ) : null}
      {message.state === 'undelivered' ? (
        <span className="flex items-center gap-1 text-xs text-failed">
          <CircleAlert aria-hidden className="size-3.5" />
          {t('notDelivered')}
        </span>
      ) : null}
      {message.state === 'sending' ? (
        <span className="text-xs text-muted-foreground">{t('sending')}</span>
      ) : last && !failed ? (
        <time dateTime={message.at} className="text-xs text-muted-foreground tabular-nums">
          {format.dateTime(new Date(message.at), {
            hour: '2-digit',
            minute: '2-digit',
            timeZone: viewer.timeZone,
          })}
        </time>
      ) : null}
    </li>
  );
}

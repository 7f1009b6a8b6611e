'use client';

import { StickyNote, Trash2 } from 'lucide-react';
import { useFormatter, useTranslations } from 'next-intl';
import { IconButton } from '../ui/icon-button';
import type { ThreadMessage } from './thread-message';
import type { Viewer } from './viewer';

type Props = { message: ThreadMessage; viewer: Viewer };

/** What a colleague noted: not a bubble, so that nobody takes it for something that was said. */
export function NoteRow({ message, viewer }: Props) {
  const t = useTranslations('chat.note');
  const format = useFormatter();
  const { text, authorName, own, at, key } = message;
  const time = format.dateTime(new Date(at), {
    hour: 'numeric',
    minute: '2-digit',
    timeZone: viewer.timeZone,
  });
  return (
    <article
      aria-label={t('label', { name: authorName ?? t('somebody') })}
      className="mx-auto flex w-full max-w-lg items-start gap-3 rounded border border-dashed border-waiting bg-waiting-soft px-4 py-2 text-sm"
    >
      <StickyNote aria-hidden className="mt-0.5 size-4 shrink-0 text-waiting" />
      <div className="min-w-0 flex-1">
        <p className="text-xs text-waiting">
          <span className="font-medium">{authorName ?? t('somebody')}</span> · {t('notSent')} ·{' '}
          <time dateTime={at} className="tabular-nums">
            {time}
          </time>
        </p>
        <p className="wrap-anywhere whitespace-pre-wrap">{text}</p>
      </div>
      {own && viewer.onDeleteNote ? (
        <IconButton
          icon={Trash2}
          size="icon-sm"
          label={t('delete')}
          onClick={() => viewer.onDeleteNote?.(key)}
        />
      ) : null}
    </article>
  );
}

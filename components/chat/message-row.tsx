'use client';

import { useTranslations } from 'next-intl';
import { cn } from '../ui/class-names';
import { AuthorLine } from './author-line';
import { bubbleLook } from './bubble-look';
import { choices } from './choices';
import { MessageAttachments } from './message-attachments';
import { MessageCards } from './message-cards';
import { MessageFoot } from './message-foot';
import { MessageReactions } from './message-reactions';
import { MessageText } from './message-text';
import { NoteRow } from './note-row';
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
  /** It was looked for. */
  found?: boolean;
};

/** One message: who, what, the cards with it, and when. */
export function MessageRow({ message, viewer, first, last, newest, found = false }: Props) {
  const t = useTranslations('chat');
  if (message.note) {
    return (
      <li className="py-2">
        <NoteRow message={message} viewer={viewer} />
      </li>
    );
  }
  if (message.author === 'SYSTEM') {
    return (
      <li>
        <SystemLine text={message.text} viewer={viewer} />
      </li>
    );
  }
  const mine = (message.author === 'CUSTOMER') === (viewer.kind === 'customer');
  const voice = !mine ? 'other' : message.author === 'ASSISTANT' ? 'assistant' : 'mine';
  const { text } = choices(message);
  const failed = message.state === 'failed' || message.state === 'undelivered';
  return (
    <li
      data-found={found || undefined}
      className={cn(
        'flex flex-col gap-1',
        mine ? 'items-end' : 'items-start',
        first ? 'pt-3' : 'pt-1',
        found && 'rounded bg-primary-soft px-2 pb-2',
      )}
    >
      {first ? <AuthorLine message={message} viewer={viewer} /> : null}
      <div
        className={cn(
          'flex w-full max-w-[min(88%,36rem)] flex-col gap-2',
          mine ? 'items-end' : 'items-start',
          message.state === 'sending' && 'opacity-70',
        )}
      >
        {message.deleted ? (
          <p className={cn(bubbleLook({ voice: 'other' }), 'text-muted-foreground italic')}>{t('deleted')}</p>
        ) : null}
        <MessageAttachments message={message} viewer={viewer} />
        {text ? (
          <div className={cn(bubbleLook({ voice, failed }))}>
            <MessageText text={text} />
          </div>
        ) : null}
        <MessageCards message={message} viewer={viewer} newest={newest} />
        <MessageReactions reactions={message.reactions} />
        <QuickReplies message={message} viewer={viewer} newest={newest} />
      </div>
      <MessageFoot message={message} viewer={viewer} last={last} />
    </li>
  );
}

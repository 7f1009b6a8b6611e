'use client';

import { ArrowDown } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { Fragment, type ReactNode } from 'react';
import { Button } from '../ui/button';
import { cn } from '../ui/class-names';
import { Announcer } from './announcer';
import { DayLine } from './day-line';
import { MessageRow } from './message-row';
import type { ThreadMessage } from './thread-message';
import { TypingIndicator } from './typing-indicator';
import { UnreadLine } from './unread-line';
import { useStickToEnd } from './use-stick-to-end';
import type { Viewer } from './viewer';

type Props = {
  messages: readonly ThreadMessage[];
  viewer: Viewer;
  typing: boolean;
  /** Key of the first message nobody has read. */
  unreadFrom?: string;
  onEarlier?: () => void;
  loadingEarlier?: boolean;
  /** The page before the end is open: the way towards it, and to it. */
  onLater?: () => void;
  loadingLater?: boolean;
  onNewest?: () => void;
  /** The number of the message that was looked for. */
  foundSeq?: number;
  /** Stands before the first message, such as a greeting. */
  opening?: ReactNode;
};

/** A conversation, for whoever looks at it. */
export function MessageThread({
  messages,
  viewer,
  typing,
  unreadFrom,
  onEarlier,
  loadingEarlier,
  onLater,
  loadingLater,
  onNewest,
  foundSeq,
  opening,
}: Props) {
  const t = useTranslations('chat');
  const { scroller, content, onScroll, unseen, toEnd } = useStickToEnd(
    messages[0]?.key,
    messages.at(-1)?.key,
    foundSeq !== undefined,
  );
  const dayOf = (at: string) => new Date(at).toLocaleDateString('en', { timeZone: viewer.timeZone });
  const newestKey = messages.findLast((message) => message.author !== 'SYSTEM')?.key;
  return (
    <div className="relative flex min-h-0 flex-1 flex-col">
      <section
        ref={scroller}
        onScroll={onScroll}
        // biome-ignore lint/a11y/noNoninteractiveTabindex: what scrolls must be reachable by keyboard
        tabIndex={0}
        aria-label={t('thread', { name: viewer.other })}
        className="scroll-quiet min-h-0 flex-1 overflow-y-auto overscroll-contain px-4 [overflow-anchor:none] focus-visible:outline-offset-[-2px]"
      >
        <ol ref={content} className="mx-auto flex min-h-full max-w-3xl flex-col justify-end gap-1 py-4">
          {onEarlier ? (
            <li className="self-center">
              <Button variant="ghost" size="sm" pending={loadingEarlier} onClick={onEarlier}>
                {t('earlier')}
              </Button>
            </li>
          ) : opening ? (
            <li>{opening}</li>
          ) : null}
          {messages.map((message, index) => {
            const previous = messages[index - 1];
            const next = messages[index + 1];
            const newDay = !previous || dayOf(previous.at) !== dayOf(message.at);
            const marked = message.key === unreadFrom;
            return (
              <Fragment key={message.key}>
                {newDay ? <DayLine at={message.at} timeZone={viewer.timeZone} /> : null}
                {marked ? <UnreadLine /> : null}
                <MessageRow
                  message={message}
                  viewer={viewer}
                  first={newDay || marked || previous.author !== message.author}
                  last={!next || next.author !== message.author || dayOf(next.at) !== dayOf(message.at)}
                  newest={message.key === newestKey}
                  found={foundSeq !== undefined && message.seq === foundSeq}
                />
              </Fragment>
            );
          })}
          {onLater ? (
            <li className="flex gap-2 self-center pt-2">
              <Button variant="ghost" size="sm" pending={loadingLater} onClick={onLater}>
                {t('later')}
              </Button>
              {onNewest ? (
                <Button variant="secondary" size="sm" onClick={onNewest}>
                  <ArrowDown aria-hidden />
                  {t('toNewest')}
                </Button>
              ) : null}
            </li>
          ) : null}
          {typing ? (
            <li className={cn('flex pt-2', viewer.kind === 'owner' && 'justify-end')}>
              <TypingIndicator />
            </li>
          ) : null}
        </ol>
      </section>
      {unseen > 0 ? (
        <Button
          size="sm"
          className="absolute bottom-3 left-1/2 -translate-x-1/2 rounded-full shadow"
          onClick={() => toEnd('smooth')}
        >
          <ArrowDown aria-hidden />
          {t('newMessages', { count: unseen })}
        </Button>
      ) : null}
      <Announcer messages={messages} viewer={viewer} />
    </div>
  );
}

'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { ChannelGlyph } from '../channels/channel-glyph';
import { Section } from '../ui/section';
import { RowTime } from './row-time';
import type { WireConversation } from './use-conversations';

/** Where else the same customer writes. */
export function CardThreads({
  threads,
  timeZone,
}: {
  threads: readonly WireConversation[];
  timeZone: string;
}) {
  const t = useTranslations('inbox');
  const kinds = useTranslations('channels.kinds');
  if (threads.length === 0) return null;
  return (
    <Section title={t('card.threads')}>
      <ul className="flex flex-col">
        {threads.map(({ id, channel, lastMessagePreview, lastMessageAt }) => (
          <li key={id}>
            <Link
              href={`/inbox/${id}`}
              className="-mx-2 flex items-center gap-2 rounded px-2 py-2 hover:bg-hover"
            >
              <ChannelGlyph kind={channel.kind} className="size-4 shrink-0 text-muted-foreground" />
              <span className="sr-only">{kinds(channel.kind)}</span>
              <span className="min-w-0 flex-1 truncate">{lastMessagePreview || kinds(channel.kind)}</span>
              <RowTime at={lastMessageAt} timeZone={timeZone} />
            </Link>
          </li>
        ))}
      </ul>
    </Section>
  );
}

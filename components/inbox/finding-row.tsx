'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { Finding } from '@/lib/conversations/listing/schemas';
import type { Wire } from '../api/wire';
import { ChannelGlyph } from '../channels/channel-glyph';
import { cn } from '../ui/class-names';
import { ContactAvatar } from './contact-avatar';
import { RowTime } from './row-time';
import { useContactName } from './use-contact-name';

export type WireFinding = Wire<Finding>;

type Props = { finding: WireFinding; href: string; selected: boolean; timeZone: string };

/** Somebody who was found, with the place where the words are and the words marked. */
export function FindingRow({ finding, href, selected, timeZone }: Props) {
  const contactName = useContactName();
  const kinds = useTranslations('channels.kinds');
  const { conversation, message, pieces } = finding;
  const { kind } = conversation.channel;
  return (
    <Link
      href={href}
      data-row
      aria-current={selected ? 'true' : undefined}
      className={cn(
        'flex gap-3 border-l-2 border-transparent px-4 py-3 transition-colors hover:bg-hover focus-visible:outline-offset-[-2px]',
        selected && 'border-primary bg-primary-soft hover:bg-primary-soft',
      )}
    >
      <ContactAvatar name={conversation.contact.name} />
      <span className="flex min-w-0 flex-1 flex-col gap-1">
        <span className="flex items-baseline justify-between gap-2">
          <span className="flex min-w-0 items-baseline gap-1.5">
            <ChannelGlyph kind={kind} className="size-3.5 shrink-0 self-center text-muted-foreground" />
            <span className="sr-only">{kinds(kind)}</span>
            <span className="truncate font-medium">{contactName(conversation.contact)}</span>
          </span>
          <RowTime at={message?.createdAt ?? conversation.lastMessageAt} timeZone={timeZone} />
        </span>
        <span className="line-clamp-2 text-muted-foreground wrap-anywhere">
          {pieces.map(({ text, found }, index) =>
            found ? (
              // biome-ignore lint/suspicious/noArrayIndexKey: their order is all they have
              <mark key={index} className="rounded-half bg-waiting-soft font-medium text-foreground">
                {text}
              </mark>
            ) : (
              text
            ),
          )}
        </span>
      </span>
    </Link>
  );
}

'use client';

import type { Finding } from '@/lib/conversations/listing/schemas';
import type { Wire } from '../api/wire';
import { InboxRow } from './inbox-row';

export type WireFinding = Wire<Finding>;

type Props = { finding: WireFinding; href: string; selected: boolean; timeZone: string };

/** Somebody who was found, with the place where the words are and the words marked. */
export function FindingRow({ finding, ...row }: Props) {
  const { conversation, message, pieces } = finding;
  return (
    <InboxRow {...row} conversation={conversation} at={message?.createdAt ?? conversation.lastMessageAt}>
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
    </InboxRow>
  );
}

import type { RecordedThread, Reply } from '@/lib/conversations';
import { Announcement, composeAnnouncement } from '../compose-announcement';
import { turnOutcome } from './turn-outcome';

interface PlayedNews {
  readonly messageId: string;
  readonly at: Date;
  readonly recorded: string;
  readonly outcome: string;
}

/** Says once more what was said of orders outside the turns, from what it was made of. */
export function replayNews({ records, messages }: RecordedThread): PlayedNews[] {
  return records.flatMap(({ at, fact }) => {
    if (fact.kind !== 'announced') return [];
    const message = messages.find(({ id }) => id === fact.messageId);
    const madeOf = Announcement.safeParse(fact.madeOf);
    if (!message || message.deletedAt || !madeOf.success) return [];
    const { text, cards, quickReplies } = composeAnnouncement(madeOf.data);
    return [
      {
        messageId: message.id,
        at,
        recorded: inWords(message),
        outcome: inWords({ text: text.trim(), cards, quickReplies }),
      },
    ];
  });
}

/** As the reply of a turn is told. */
function inWords({ text, cards, quickReplies }: Required<Reply>): string {
  const answer = { policy: 'rules', replies: [{ text, cards, quickReplies }], left: null };
  return turnOutcome({ calls: [], ended: null, answer });
}

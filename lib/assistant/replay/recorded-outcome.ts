import type { RecordedTurn } from './recorded-turn';
import type { TurnOutcome } from './turn-outcome';

/** What a turn came to, by the record. */
export function recordedOutcome({ steps, turn, replies, left }: RecordedTurn): TurnOutcome {
  return {
    calls: steps.filter(({ seq }) => seq > 0),
    ended: null,
    answer: {
      policy: turn.policy ?? '',
      replies: replies.map(({ text, cards, quickReplies }) => ({ text, cards, quickReplies })),
      left: left && {
        language: left.language,
        sentLink: left.sentLink,
        draft: left.draft,
        memory: left.memory,
      },
    },
  };
}

import type { AnswerLeft, RecordedThread, Turn } from '@/lib/conversations';
import type { LoadedTurn } from '../load-turn';
import type { TurnInput } from '../port';
import type { Step } from '../store';

/** Everything that is recorded of an answered turn. */
export interface RecordedTurn {
  readonly turn: Turn;
  readonly begun: LoadedTurn & { readonly at?: string; readonly firstSeq?: number };
  /** What was said before it, as it stood then. */
  readonly history: TurnInput['history'];
  /** With the first one, `begin`. */
  readonly steps: readonly Step[];
  readonly replies: RecordedThread['messages'];
  /** Null: answered before it was recorded what a turn leaves behind. */
  readonly left: AnswerLeft | null;
  readonly desk: { readonly conversationId: string; readonly contactId: string; readonly turnId: string };
}

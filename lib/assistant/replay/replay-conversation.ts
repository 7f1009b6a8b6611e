import { authorize } from '@/lib/companies';
import { type RecordedThread, replayThread } from '@/lib/conversations';
import type { Ctx } from '@/lib/platform/context';
import { parse } from '@/lib/platform/parse';
import { choosePolicy } from '../choose-policy';
import type { SalesPolicy } from '../port';
import type { PolicyName } from '../schemas';
import { loadRecordedTurns } from './load-recorded-turns';
import { loadWishesToday, type WishesToday } from './load-wishes-today';
import { otherWishes } from './other-wishes';
import { recordedOutcome } from './recorded-outcome';
import type { RecordedTurn } from './recorded-turn';
import { replayNews } from './replay-news';
import { replayTurn } from './replay-turn';
import {
  type NewsReplay,
  type Replay,
  ReplayConversation,
  type ThreadReplay,
  type TurnReplay,
} from './schemas';
import { turnOutcome } from './turn-outcome';
import { unifiedDiff } from './unified-diff';

/** A piece with what today's code makes of it. */
type Played<T> = { readonly piece: T; readonly title: string; readonly outcome: string };

/**
 * Plays a conversation again from its record, with today's code, and compares what comes of it: each turn and each piece of
 * news by itself, from what was known then, and the course of the thread. The owner's rules are those of that time too;
 * where today's are others, that is told apart. Reads only; asks nobody outside and no clock. `policyOf`: who answers in
 * the place of whoever answered then. Throws `not-found`.
 */
export async function replayConversation(
  ctx: Ctx,
  input: ReplayConversation,
  policyOf: (name: PolicyName) => SalesPolicy = (name) => choosePolicy(name, 'RULES'),
): Promise<Replay> {
  authorize(ctx, 'conversation.read');
  const { conversationId } = parse(ReplayConversation, input);
  const { thread: recorded, turns } = await loadRecordedTurns(ctx, { conversationId });
  const played: Played<TurnReplay>[] = [];
  const today = await loadWishesToday(ctx);
  for (const turn of turns) played.push(await playTurn(recorded, turn, today, policyOf));
  const news = replayNews(recorded).map(({ messageId, at, recorded: said, outcome }): Played<NewsReplay> => {
    const differences = unifiedDiff(said, outcome);
    return {
      piece: { messageId, at, same: differences === null, differences },
      title: `news, ${at.toISOString()}`,
      outcome,
    };
  });
  const thread = await playThread(ctx, recorded);
  const pieces = [...played, ...news, thread];
  return {
    conversationId,
    same: pieces.every(({ piece }) => piece.same !== false),
    turns: played.map(({ piece }) => piece),
    news: news.map(({ piece }) => piece),
    thread: thread.piece,
    outcome: pieces.map(({ title, outcome }) => `${title}\n${outcome}\n`).join('\n'),
  };
}

async function playThread(ctx: Ctx, recorded: RecordedThread): Promise<Played<ThreadReplay>> {
  const course = await replayThread(ctx, recorded);
  if ('unplayed' in course) {
    const { unplayed } = course;
    return { piece: { same: null, differences: null, unplayed }, title: 'thread', outcome: unplayed };
  }
  const differences = unifiedDiff(course.recorded, course.outcome);
  const piece = { same: differences === null, differences, unplayed: null };
  return { piece, title: 'thread', outcome: course.outcome };
}

async function playTurn(
  thread: RecordedThread,
  recorded: RecordedTurn,
  today: WishesToday,
  policyOf: (name: PolicyName) => SalesPolicy,
): Promise<Played<TurnReplay>> {
  const { turn, left, steps } = recorded;
  const asked = left?.asked ?? (steps.some(({ tool }) => tool === 'model') ? 'openai' : turn.policy);
  const byModel = asked === 'openai';
  const policy = policyOf(byModel ? 'openai' : 'rules');
  // Whether it could look at pictures is a matter of that time's settings.
  const then = policy.name === 'openai' && left ? { ...policy, sees: () => left.sees } : policy;
  const outcome = turnOutcome(await replayTurn(recorded, then));
  const differences = unifiedDiff(turnOutcome(recordedOutcome(recorded)), outcome);
  const number = thread.turns.findIndex(({ id }) => id === turn.id) + 1;
  const at = new Date(recorded.begun.at ?? recorded.begun.input.now);
  const { channel } = thread.conversation;
  const wishes = await otherWishes(recorded, today, { channelId: channel.id, byModel });
  return {
    piece: {
      turnId: turn.id,
      number,
      at,
      same: differences === null,
      differences,
      otherWishes: wishes,
    },
    title: `turn ${number}, ${at.toISOString()}`,
    outcome,
  };
}

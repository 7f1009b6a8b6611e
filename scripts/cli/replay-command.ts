import type { Command } from 'commander';
import type { Replay } from '@/lib/assistant';
import type { BaseCtx, Ctx } from '@/lib/platform/context';
import { type Output, runCommand } from './run-command';
import { UsageError } from './usage-error';
import { withDatabase } from './with-database';

interface ReplayOptions extends Output {
  readonly conversation?: string;
  readonly all?: boolean;
  readonly company?: string;
  readonly since?: string;
}

/** What many replays came to. */
interface Summary {
  readonly conversations: number;
  readonly turns: number;
  /** The conversations that would go otherwise today. */
  readonly different: readonly Replay[];
  /** The conversations of which only answers and news could be played, not the course of the thread. */
  readonly threadsUnplayed: number;
  /** Turns that would be given other rules, or another manner, of the owner's today. */
  readonly turnsOfOtherWishes: number;
}

/** `replay`: plays conversations again from their records and tells what today's code would do otherwise. */
export function addReplayCommand(program: Command, base: () => Promise<BaseCtx>): void {
  program
    .command('replay')
    .description(
      "play conversations again from their records, without any call to the outside, and print what today's code does otherwise; exit code 1 when it does",
    )
    .option('--conversation <id>', 'this one, such as cnv_…')
    .option('--all', 'all that the assistant has answered')
    .option('--company <id>', 'only of this company, such as COMP001')
    .option('--since <moment>', 'only those answered since, such as 2026-11-20 or 2026-11-20T09:00:00+03:00')
    .option('--json', 'one line of JSON, errors too')
    .action((options: ReplayOptions) => {
      const { conversation } = options;
      return conversation === undefined
        ? runCommand(options, () => withDatabase(() => replayMany(options, base)), manyInWords)
        : runCommand(options, () => withDatabase(() => replayOne(conversation, options, base)), inWords);
    });
}

async function replayOne(
  conversationId: string,
  { all, company, since }: ReplayOptions,
  base: () => Promise<BaseCtx>,
): Promise<Replay> {
  if (all || company !== undefined || since !== undefined)
    throw new UsageError('--conversation: leave out --all, --company and --since.');
  const { replayConversation } = await import('@/lib/assistant');
  const { findConversationOwner } = await import('@/lib/conversations');
  const ctx = await findConversationOwner(await base(), { conversationId });
  const replay = await replayConversation(ctx, { conversationId });
  if (!replay.same) process.exitCode = 1;
  return replay;
}

async function replayMany(
  { all, company, since }: ReplayOptions,
  base: () => Promise<BaseCtx>,
): Promise<Summary> {
  if (!all && company === undefined && since === undefined)
    throw new UsageError('Name what to replay: --conversation, --all, --company or --since.');
  const from = since === undefined ? null : momentOf(since);
  const { replayConversation } = await import('@/lib/assistant');
  const { listAnsweredConversations } = await import('@/lib/conversations');
  const summary = {
    ...{ conversations: 0, turns: 0, different: [] as Replay[] },
    ...{ threadsUnplayed: 0, turnsOfOtherWishes: 0 },
  };
  for (const ctx of await companies(await base(), company)) {
    for (const conversationId of await listAnsweredConversations(ctx, { since: from })) {
      const replay = await replayConversation(ctx, { conversationId });
      summary.conversations += 1;
      summary.turns += replay.turns.length;
      if (!replay.same) summary.different.push(replay);
      if (replay.thread.unplayed) summary.threadsUnplayed += 1;
      summary.turnsOfOtherWishes += replay.turns.filter(({ otherWishes }) => otherWishes !== null).length;
    }
  }
  if (summary.different.length > 0) process.exitCode = 1;
  return summary;
}

async function companies(base: BaseCtx, only: string | undefined): Promise<Ctx[]> {
  const { companyContext, listAllCompanies } = await import('@/lib/companies');
  if (only !== undefined) return [await companyContext(base, only)];
  return (await listAllCompanies(base)).map(({ id: companyId }) => ({ ...base, companyId }));
}

const unplayedInWords = {
  'before-recording': 'it began before that was recorded',
  pruned: 'its beginning is not kept any more',
  'not-played': 'something happened in it that is not played again, such as two threads put together',
  'too-long': 'it is too long',
} as const;

function inWords({ same, turns, news, thread }: Replay): string {
  const notes = thread.unplayed
    ? [
        `(only answers and news: the course of the thread was not played again, because ${unplayedInWords[thread.unplayed]})`,
      ]
    : [];
  return [same ? 'the same' : differencesOf({ turns, news, thread }), ...notes, ...wishesInWords(turns)].join(
    '\n',
  );
}

/** The turns of the same difference together. */
function wishesInWords(turns: Replay['turns']): string[] {
  const others = Map.groupBy(turns, ({ otherWishes }) => otherWishes);
  return [...others].flatMap(([difference, alike]) =>
    difference === null
      ? []
      : [
          `(turn ${alike.map(({ number }) => number).join(', ')}: played with the owner's rules of that time; today's differ)\n${difference}`,
        ],
  );
}

function differencesOf({ turns, news, thread }: Pick<Replay, 'turns' | 'news' | 'thread'>): string {
  return [
    ...turns.map(({ number, turnId, at, differences }) => ({
      title: `turn ${number} · ${at.toISOString()} · ${turnId}`,
      differences,
    })),
    ...news.map(({ messageId, at, differences }) => ({
      title: `news · ${at.toISOString()} · ${messageId}`,
      differences,
    })),
    { title: 'the course of the thread', differences: thread.differences },
  ]
    .filter(({ differences }) => differences !== null)
    .map(({ title, differences }) => `${title}\n${differences}`)
    .join('\n\n');
}

function manyInWords({ different, threadsUnplayed, turnsOfOtherWishes, ...played }: Summary): string {
  const told = different.map((replay) => `conversation ${replay.conversationId}\n${inWords(replay)}`);
  const whole = `${played.conversations} conversations, ${played.turns} turns`;
  const end = different.length === 0 ? 'the same' : `${different.length} would go otherwise`;
  const apart = [
    ...(threadsUnplayed > 0
      ? [`(of ${threadsUnplayed} only answers and news: the course of the thread could not be played again)`]
      : []),
    ...(turnsOfOtherWishes > 0
      ? [
          `(${turnsOfOtherWishes} turns were played with the owner's rules of their time; today's differ: --conversation tells how)`,
        ]
      : []),
  ];
  return [...told, [`${whole}: ${end}`, ...apart].join('\n')].join('\n\n');
}

function momentOf(text: string): Date {
  const moment = new Date(text);
  if (!/^\d{4}-\d{2}-\d{2}(?:T.*(?:Z|[+-]\d{2}:?\d{2}))?$/i.test(text) || Number.isNaN(moment.getTime()))
    throw new UsageError(
      '--since: write a day or a moment with its offset, such as 2026-11-20T09:00:00+03:00.',
    );
  return moment;
}

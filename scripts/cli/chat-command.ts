import type { Command } from 'commander';
import type { PolicyName } from '@/lib/assistant';
import type { BaseCtx } from '@/lib/platform/context';
import { readInput } from './read-input';
import { type Output, runCommand } from './run-command';
import { type ScriptStep, ScriptSteps } from './script-steps';
import type { TalkOutcome } from './talk-outcome';
import { UsageError } from './usage-error';
import { withDatabase } from './with-database';

interface ChatOptions extends Output {
  readonly company: string;
  readonly script: string;
  readonly policy?: string;
  readonly now?: string;
}

/** `chat`: plays a scripted conversation and prints what it came to. */
export function addChatCommand(program: Command, base: () => Promise<BaseCtx>): void {
  program
    .command('chat')
    .description("play a customer's conversation at once, on a clock of its own, and print the end state")
    .requiredOption('--company <id>', 'such as COMP001')
    .requiredOption(
      '--script <file>',
      'JSON: [{"customer":"text"},{"pay":true},{"wait":"PT20M"},{"human":"text"},{"handBack":true}]',
    )
    .option('--policy <name>', 'rules or openai; the settings decide when left out')
    .option('--now <moment>', 'when the conversation begins, such as 2026-11-23T10:00:00+03:00')
    .option('--json', 'one line of JSON, errors too')
    .action((options: ChatOptions) =>
      runCommand(options, async () => {
        const steps = stepsOf(await readInput(options.script), options.script);
        const policy = policyOf(options.policy);
        const now = momentOf(options.now);
        return withDatabase(() => play(options.company, steps, policy, now, base));
      }),
    );
}

async function play(
  company: string,
  steps: readonly ScriptStep[],
  policy: PolicyName | undefined,
  now: Date,
  base: () => Promise<BaseCtx>,
): Promise<TalkOutcome & { readonly notes?: readonly string[] }> {
  const { companyContext } = await import('@/lib/companies');
  const { movedClock } = await import('@/lib/platform/time/moved-clock');
  const { ScriptTalk } = await import('./script-talk');
  const { talkOutcome } = await import('./talk-outcome');
  const { env } = await import('@/lib/platform/env');
  if (policy === 'openai' && !env().OPENAI_API_KEY)
    throw new UsageError('--policy openai: set OPENAI_API_KEY first.');
  const { companyId } = await companyContext(await base(), company);
  const talk = await ScriptTalk.open({ companyId, clock: movedClock(now), ...(policy ? { policy } : {}) });
  const notes: string[] = [];
  for (const [index, step] of steps.entries()) {
    // A step that had nothing to act on is told, and the rest is played: the end state says more than a broken run.
    await talk.play(step).catch((error: unknown) => {
      if (!(error instanceof UsageError)) throw error;
      notes.push(`Step ${index + 1}: ${error.message}`);
    });
  }
  const outcome = await talkOutcome(talk.ctx, await talk.findConversation());
  return notes.length === 0 ? outcome : { ...outcome, notes };
}

function stepsOf(bytes: Uint8Array, file: string): readonly ScriptStep[] {
  let written: unknown;
  try {
    written = JSON.parse(new TextDecoder().decode(bytes));
  } catch (error) {
    throw new UsageError(`${file} is not JSON: ${(error as Error).message}`);
  }
  const steps = ScriptSteps.safeParse(written);
  if (steps.success) return steps.data;
  const issue = steps.error.issues[0];
  const place = typeof issue?.path[0] === 'number' ? `step ${issue.path[0] + 1}` : 'the whole';
  throw new UsageError(
    `${file}, ${place}: expected a list of {"customer":"text"}, {"pay":true}, {"wait":"PT20M"}, {"human":"text"} or {"handBack":true}.`,
  );
}

function policyOf(name: string | undefined): PolicyName | undefined {
  if (name === undefined || name === 'rules' || name === 'openai') return name;
  throw new UsageError('--policy: use rules or openai.');
}

function momentOf(text: string | undefined): Date {
  if (text === undefined) return new Date();
  const zoned = /(?:Z|[+-]\d{2}:?\d{2})$/i.test(text);
  const moment = new Date(text);
  if (!zoned || Number.isNaN(moment.getTime()))
    throw new UsageError('--now: write a moment with its offset, such as 2026-11-23T10:00:00+03:00.');
  return moment;
}

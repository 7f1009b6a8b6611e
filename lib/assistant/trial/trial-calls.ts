import type { Ctx } from '@/lib/platform/context';
import { inUndoneTransaction } from '@/lib/platform/db/in-undone-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import type { Calls } from '../recorded-calls';
import { refusal } from '../refusal';
import type { Desk, Tool, ToolName, ToolOutcome } from '../tools/tool';
import type { TrialTurn } from './open-trial-turn';

export interface TrialCall {
  readonly tool: string;
  readonly arguments: unknown;
  readonly outcome: unknown;
}

interface Made {
  readonly tool: Tool;
  readonly args: unknown;
  /** What was asked of an outside service before any transaction. */
  readonly prepared: unknown;
}

/**
 * Calls without any effect. Each is made in a transaction of its own that is rolled back: the turn is opened in it, the
 * calls before are made again, then this one. So it sees what they did, nobody else ever does, and nothing is held while a
 * model thinks. What reaches outside is refused.
 */
export function trialCalls(ctx: Ctx, openTurn: (ctx: Ctx) => Promise<TrialTurn>, log: TrialCall[]): Calls {
  const made: Made[] = [];
  return {
    async make(tool, args, desk) {
      const call: Made = { tool, args, prepared: await tool.prepare?.(ctx, args) };
      const outcome = await play(ctx, openTurn, [...made, call], desk);
      if (outcome.ok) made.push(call);
      log.push({ tool: tool.name, arguments: args, outcome });
      return outcome;
    },
    keep: (_place, _name, _question, ask) => ask(),
  };
}

/** Makes calls one after another and undoes them; returns what the last one came to. */
async function play(
  ctx: Ctx,
  openTurn: (ctx: Ctx) => Promise<TrialTurn>,
  calls: readonly Made[],
  { returnUrl }: Desk,
): Promise<ToolOutcome<ToolName>> {
  return inUndoneTransaction(ctx, async (tx) => {
    const { desk: place, draft: begun } = await openTurn(tx.ctx);
    let draft = begun;
    let last: ToolOutcome<ToolName> = { ok: false, error: 'internal', params: {} };
    for (const call of calls) {
      const { tool, args } = call;
      last = await attempt(tx.ctx, call, { ...place, draft, returnUrl });
      if (last.ok) draft = tool.settle?.(draft, last.result, args, place.turnId) ?? draft;
      else draft = tool.unsettle?.(draft, args) ?? draft;
    }
    return last;
  });
}

async function attempt(ctx: Ctx, { tool, args, prepared }: Made, desk: Desk): Promise<ToolOutcome<ToolName>> {
  try {
    if (tool.reach === 'outside') throw new AppError('conflict', 'trial-only');
    const result = tool.result.parse(await tool.run(ctx, desk, args, prepared));
    return { ok: true, result } as ToolOutcome<ToolName>;
  } catch (error) {
    return refusal(error);
  }
}

import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { refusal } from './refusal';
import { insertStep } from './store';
import type { Desk, Tool, ToolName, ToolOutcome } from './tools/tool';

/** Where a step of a turn is written down. */
export interface StepPlace {
  readonly turnId: string;
  readonly seq: number;
}

/** Who does what a turn asks for when it is not in the record yet. */
export interface Calls {
  /** Runs a tool as step `seq` of the desk's turn; a wish that cannot be granted comes back as data. */
  make(tool: Tool, args: unknown, desk: Desk, seq: number): Promise<ToolOutcome<ToolName>>;
  /** Asks something else that has no effect here. */
  keep<T>(place: StepPlace, name: string, question: unknown, ask: () => Promise<T>): Promise<T>;
}

/** Calls that are made, and written down in the transaction of their effect. */
export function recordedCalls(ctx: Ctx): Calls {
  return {
    async make(tool, args, desk, seq) {
      const write = (within: Ctx, result: ToolOutcome<ToolName>): Promise<void> =>
        inTransaction(within, (tx) =>
          insertStep(tx, desk.turnId, { seq, tool: tool.name, arguments: args, result }),
        );
      const prepared = await tool.prepare?.(ctx, args);
      const attempt = async (within: Ctx): Promise<ToolOutcome<ToolName>> => {
        const result = tool.result.parse(await tool.run(within, desk, args, prepared));
        const outcome = { ok: true, result } as ToolOutcome<ToolName>;
        await write(within, outcome);
        return outcome;
      };
      try {
        return tool.reach === 'inside'
          ? await inTransaction(ctx, (tx) => attempt(tx.ctx))
          : await attempt(ctx);
      } catch (error) {
        const outcome = refusal(error);
        await write(ctx, outcome);
        return outcome;
      }
    },
    async keep({ turnId, seq }, name, question, ask) {
      const result = await ask();
      await inTransaction(ctx, (tx) =>
        insertStep(tx, turnId, { seq, tool: name, arguments: question, result }),
      );
      return result;
    },
  };
}

import type { z } from 'zod';
import type { Draft } from '@/lib/assistant/schemas';
import type { Ctx } from '@/lib/platform/context';
import type { ErrorKey } from '@/lib/platform/i18n/error-key';
import type { Toolbox } from './all-tools';

/** Where a turn's tools work: one conversation of one company. */
export interface Desk {
  readonly conversationId: string;
  readonly contactId: string;
  readonly turnId: string;
  /** Where the customer comes back to after paying. */
  readonly returnUrl: string;
  readonly draft: Draft;
}

/**
 * One thing the assistant can do. Arguments are ids, quantities and the customer's own words: never a price, a discount,
 * a status or a recipient. Results are plain data that survive being stored and read back.
 */
export interface Tool<A extends z.ZodType = z.ZodType, R extends z.ZodType = z.ZodType, P = unknown> {
  readonly name: string;
  /** For a model: what it does and when to use it. */
  readonly description: string;
  readonly args: A;
  readonly result: R;
  /** `outside`: reaches another company's service, so no transaction is held; must be harmless when repeated. */
  readonly reach: 'inside' | 'outside';
  /**
   * What is asked of an outside service before the transaction of an `inside` tool, for its `run`. Has no effect, never
   * throws, and what it tells need not be recorded: it only helps to find.
   */
  readonly prepare?: (ctx: Ctx, args: z.output<A>) => Promise<P>;
  readonly run: (ctx: Ctx, desk: Desk, args: z.output<A>, prepared?: P) => Promise<z.input<R>>;
  /** What a call settles. Applied after a run and after reading a recorded one back alike. */
  readonly settle?: (draft: Draft, result: z.output<R>, args: z.output<A>, turnId: string) => Draft;
  /** What a refused call unsettles. */
  readonly unsettle?: (draft: Draft, args: z.output<A>) => Draft;
  /** Calls with the same key are one effect of the turn, whichever policy makes them. */
  readonly effect?: (args: z.output<A>) => string;
}

export function defineTool<A extends z.ZodType, R extends z.ZodType, P = unknown>(
  tool: Tool<A, R, P>,
): Tool<A, R, P> {
  return tool;
}

export type ToolName = keyof Toolbox;
export type ToolArguments<N extends ToolName> = z.input<Toolbox[N]['args']>;
export type ToolResult<N extends ToolName> = z.output<Toolbox[N]['result']>;

/** A refusal is an end like any other: the policy answers it. */
export type ToolOutcome<N extends ToolName> =
  | { readonly ok: true; readonly result: ToolResult<N> }
  | {
      readonly ok: false;
      readonly error: ErrorKey;
      readonly params: Readonly<Record<string, string | number>>;
    };

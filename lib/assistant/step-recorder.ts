import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { AppError } from '@/lib/platform/errors/app-error';
import { log } from '@/lib/platform/log';
import { parse } from '@/lib/platform/parse';
import type { Found, TurnTools } from './port';
import { type Calls, recordedCalls } from './recorded-calls';
import { refusal } from './refusal';
import { type Draft, emptyDraft } from './schemas';
import { storable } from './storable';
import { findSteps, type Step } from './store';
import { allTools, type Toolbox } from './tools/all-tools';
import type { Desk, Tool, ToolArguments, ToolName, ToolOutcome, ToolResult } from './tools/tool';

/**
 * Runs a turn's tools and writes each call down in the transaction of its effect. In a turn begun again after a crash the
 * same calls are read back instead of being made twice; in a replay all of them are.
 */
export class StepRecorder implements TurnTools {
  readonly toolbox: Toolbox = allTools;
  /** Results of this turn, whoever's calls they were: what a reply may be built from. */
  readonly found: Found[] = [];
  /** A payment link was made in this turn. */
  sentLink = false;
  private readonly newest = new Map<string, unknown>();
  private settled: Draft = emptyDraft;
  private returnUrl = '';
  private next = 0;
  private readUpTo = 0;
  /** Steps before this one belong to a policy that gave up: their effects stand and are not repeated. */
  private takenOverAt = 0;
  private readonly steps = new Map<number, Step>();

  /** `steps`: what is recorded of the turn. `calls`: by whom everything else is done. */
  constructor(
    private readonly desk: Omit<Desk, 'draft' | 'returnUrl'>,
    steps: readonly Step[],
    private readonly calls: Calls,
  ) {
    for (const step of steps) this.steps.set(step.seq, step);
  }

  /** Reads what is recorded of the turn already. */
  static async open(ctx: Ctx, desk: Omit<Desk, 'draft' | 'returnUrl'>): Promise<StepRecorder> {
    const steps = await inTransaction(ctx, (tx) => findSteps(tx, desk.turnId));
    return new StepRecorder(desk, steps, recordedCalls(ctx));
  }

  /** Takes over what the turn begins with. */
  begin({ draft, returnUrl }: Pick<Desk, 'draft' | 'returnUrl'>): void {
    this.settled = draft;
    this.returnUrl = returnUrl;
  }

  get draft(): Draft {
    return this.settled;
  }

  /** Up to which step the record has been read back. */
  get position(): number {
    return this.readUpTo;
  }

  /** Another policy goes on: effects recorded so far count as done. */
  takeOver(): void {
    this.takenOverAt = this.next;
  }

  async call<N extends ToolName>(name: N, args: ToolArguments<N>): Promise<ToolOutcome<N>> {
    return (await this.callByName(name, args)) as ToolOutcome<N>;
  }

  async callByName(name: string, args: unknown): Promise<ToolOutcome<ToolName>> {
    const tool = (Object.hasOwn(allTools, name) ? allTools[name as ToolName] : undefined) as Tool | undefined;
    if (!tool) return refusal(new AppError('invalid', 'tool-unknown'));
    const wish = storable(args);
    const parsed = tool.args.safeParse(wish);
    if (!parsed.success) return this.refused(name, wish, () => parse(tool.args, wish));
    const done = this.doneBefore(tool, parsed.data);
    const outcome = done ?? (await this.step(name, parsed.data, () => this.run(tool, parsed.data)));
    if (outcome.ok) {
      this.found.push({ tool: name, result: outcome.result });
      this.newest.set(name, outcome.result);
      if (name === 'send_payment_link')
        this.sentLink = (outcome.result as ToolResult<'send_payment_link'>).order.payment?.url != null;
      if (!done && tool.settle)
        this.settled = tool.settle(this.settled, outcome.result, parsed.data, this.desk.turnId);
    } else {
      this.found.push({ tool: name, result: outcome.params });
      if (tool.unsettle) this.settled = tool.unsettle(this.settled, parsed.data);
    }
    return outcome;
  }

  latest<N extends ToolName>(name: N): ToolResult<N> | undefined {
    return this.newest.get(name) as ToolResult<N> | undefined;
  }

  async record<T>(name: string, question: unknown, ask: () => Promise<T>): Promise<T> {
    const seq = this.next;
    this.next += 1;
    const known = this.steps.get(seq);
    if (known?.tool === name) {
      this.readUpTo = this.next;
      return known.result as T;
    }
    const place = { turnId: this.desk.turnId, seq: this.free(seq) };
    const result = await this.calls.keep(place, name, question, ask);
    this.steps.set(place.seq, { seq: place.seq, tool: name, arguments: question, result });
    return result;
  }

  /** The recorded outcome at this place, or a new one, written down by `run`. */
  private async step(
    name: string,
    args: unknown,
    run: () => Promise<ToolOutcome<ToolName>>,
  ): Promise<ToolOutcome<ToolName>> {
    const known = this.steps.get(this.next);
    if (known?.tool === name && same(known.arguments, args)) {
      this.next += 1;
      this.readUpTo = this.next;
      return known.result as ToolOutcome<ToolName>;
    }
    // The code has changed since the crash: what was done is done, the rest is written behind it.
    if (known) this.takenOverAt = this.next = this.free(this.next);
    const outcome = await run();
    this.next += 1;
    return outcome;
  }

  private async run(tool: Tool, args: unknown): Promise<ToolOutcome<ToolName>> {
    const seq = this.next;
    const desk = { ...this.desk, draft: this.settled, returnUrl: this.returnUrl };
    const result = await this.calls.make(tool, args, desk, seq);
    this.steps.set(seq, { seq, tool: tool.name, arguments: args, result });
    return result;
  }

  private async refused(name: string, args: unknown, why: () => unknown): Promise<ToolOutcome<ToolName>> {
    const known = args ?? null;
    return this.step(name, known, async () => {
      const place = { turnId: this.desk.turnId, seq: this.next };
      const result = await this.calls.keep(place, name, known, () => Promise.resolve(attemptToRefuse(why)));
      this.steps.set(place.seq, { seq: place.seq, tool: name, arguments: known, result });
      return result;
    });
  }

  /** What the policy before has done already in this turn. */
  private doneBefore(tool: Tool, args: unknown): ToolOutcome<ToolName> | null {
    const effect = tool.effect?.(args);
    if (effect === undefined || this.takenOverAt === 0) return null;
    const earlier = [...this.steps.values()].filter(
      (step) => step.seq < this.takenOverAt && step.tool === tool.name,
    );
    const match = earlier.findLast((step) => {
      const outcome = step.result as ToolOutcome<ToolName>;
      return outcome.ok && tool.effect?.(step.arguments) === effect;
    });
    if (match) log.debug({ turnId: this.desk.turnId, tool: tool.name }, 'effect of the policy before kept');
    return match ? (match.result as ToolOutcome<ToolName>) : null;
  }

  private free(from: number): number {
    return Math.max(from, ...[...this.steps.keys()].map((seq) => seq + 1));
  }
}

function attemptToRefuse(why: () => unknown): ToolOutcome<ToolName> {
  try {
    why();
  } catch (error) {
    return refusal(error);
  }
  throw new AppError('internal', 'internal');
}

/** Equality of plain data, whatever the order of keys that the database gives back. */
function same(one: unknown, other: unknown): boolean {
  if (one === other) return true;
  if (typeof one !== 'object' || typeof other !== 'object' || one === null || other === null) return false;
  const keys = new Set([...Object.keys(one), ...Object.keys(other)]);
  return [...keys].every((key) =>
    same((one as Record<string, unknown>)[key], (other as Record<string, unknown>)[key]),
  );
}

import type { Reply } from '@/lib/conversations';
import type { Language } from '@/lib/platform/i18n/languages';
import type { Violation } from './guard/schemas';
import type { TurnRule } from './rules/schemas';
import type { Draft } from './schemas';
import type { Tone } from './settings/schemas';
import type { Toolbox } from './tools/all-tools';
import type { ToolArguments, ToolName, ToolOutcome, ToolResult } from './tools/tool';
import type { TurnAttachment } from './turn-attachments';

/** Everything a policy may look at before it calls a tool. Recorded first, so that a turn begun again sees the same. */
export interface TurnInput {
  readonly turnId: string;
  /** When the customer wrote last: "tomorrow" counts from here. */
  readonly now: string;
  readonly company: {
    readonly name: string;
    readonly type: 'PRODUCT' | 'SERVICE' | 'HYBRID';
    readonly currency: string;
    readonly timeZone: string;
    /** Where it delivers; empty: everywhere. */
    readonly cities: readonly string[];
  };
  /** Spoken so far, or the company's own. */
  readonly language: Language;
  /** The customer's words to be answered, message by message, in the order they were sent; what was spoken is among them. */
  readonly messages: readonly string[];
  /** What hangs on those messages beside words. */
  readonly attachments: readonly TurnAttachment[];
  /** Pictures among them as `data:` addresses, for a policy that sees; not recorded. */
  readonly pictures: readonly string[];
  /** What was said before, oldest first. */
  readonly history: ReadonlyArray<{
    readonly author: 'CUSTOMER' | 'ASSISTANT' | 'HUMAN';
    readonly text: string;
  }>;
  /** What was said before the history, folded by a model; null: nothing. Its numbers vouch for nothing. */
  readonly summary: string | null;
  /** The owner's rules in force in this turn, in their order. They rank below the product's own. */
  readonly rules: readonly TurnRule[];
  readonly tone: Tone;
  /** The address under which calendar files of bookings are found. */
  readonly calendarFiles: string;
  /** What the policy noted for itself at the end of its last turn. */
  readonly memory: unknown;
}

/** The only way a policy can find out or do anything. Every call is recorded with its result. */
export interface Tools {
  /** Runs a tool. A wish that cannot be granted comes back as data, with the key of the reason. */
  call<N extends ToolName>(name: N, args: ToolArguments<N>): Promise<ToolOutcome<N>>;
  /** Runs a tool a model chose: the name and the arguments are checked first. */
  callByName(name: string, args: unknown): Promise<ToolOutcome<ToolName>>;
  /** Records an answer of the outside (a model's) under a name of its own, or reads it back in a repeated turn. */
  record<T>(name: string, question: unknown, ask: () => Promise<T>): Promise<T>;
  /** The newest result of a tool in this turn; undefined when it was not called or was refused. */
  latest<N extends ToolName>(name: N): ToolResult<N> | undefined;
  /** What has been settled so far on the way to an order. */
  readonly draft: Draft;
  readonly toolbox: Toolbox;
}

/** What a tool returned in a turn, or the particulars of its refusal. */
export interface Found {
  readonly tool: string;
  readonly result: unknown;
}

/** Tools as whoever composes an answer holds them. */
export interface TurnTools extends Tools {
  /** Results of this turn, whoever's calls they were: what a reply may be built from. */
  readonly found: readonly Found[];
  /** Another policy goes on: effects recorded so far count as done. */
  takeOver(): void;
}

/** What one question to a model has used. */
export interface ModelUse {
  readonly model: string;
  readonly inputTokens: number;
  readonly outputTokens: number;
}

/** Counts what a company's model costs, and ends it at the limits the owner has set. */
export interface Meter {
  /** Whether one more question may be asked now. */
  allows(): Promise<boolean>;
  /** Writes down what a question has used; the owner is told, once, when that was the last of it. */
  count(use: ModelUse): Promise<void>;
}

export interface PolicyReply {
  /** In the order the customer is to read them; never empty. */
  readonly replies: readonly Reply[];
  readonly language: Language;
  /** Plain data, handed back in the next turn. */
  readonly memory: unknown;
  /** The model that spoke, by the name its server gave. */
  readonly model?: string | undefined;
}

/** Says what a drafted reply claims without anybody having vouched for it; empty when it may be sent. */
export type Review = (replies: readonly Reply[]) => readonly Violation[];

/**
 * Decides what to do and what to say. It picks item ids and quantities; prices, sums, times and statuses come from tools.
 */
export interface SalesPolicy {
  readonly name: 'rules' | 'openai';
  /** Whether it can look at pictures. */
  readonly sees: () => boolean;
  /** Throws `PolicyFailure` when it cannot answer; another policy then goes on from what is recorded. */
  reply(input: TurnInput, tools: Tools, review: Review, meter: Meter): Promise<PolicyReply>;
}

import type { Memory, Waiting } from '@/lib/assistant/memory';
import type { Phrases } from '@/lib/assistant/phrases/phrases';
import type { Tools, TurnInput } from '@/lib/assistant/port';
import type { Understanding } from '@/lib/assistant/understanding/understanding';
import type { Card, QuickReply, Reply } from '@/lib/conversations';

const mostCards = 10;
const mostTaps = 8;

/** One turn of the rules policy while it is being made: what was said, what is known, and the reply so far. */
export class Talk {
  private readonly paragraphs: string[] = [];
  private readonly cards: Card[] = [];
  private taps: QuickReply[] = [];
  private noted = false;
  private readonly prefaces: string[] = [];
  /** Something in the cart, the address or the times has changed. */
  changed = false;

  constructor(
    readonly input: TurnInput,
    readonly tools: Tools,
    readonly said: Understanding,
    readonly phrases: Phrases,
    readonly memory: Memory,
    /** What the last reply had asked for. */
    readonly asked: Waiting | null,
  ) {}

  say(...lines: string[]): void {
    this.noted = false;
    this.paragraphs.push(lines.filter((line) => line !== '').join('\n'));
  }

  /** Says that something was done; several such sentences stand together. */
  note(text: string): void {
    if (this.noted) this.paragraphs.push(`${this.paragraphs.pop() ?? ''}\n${text}`);
    else this.paragraphs.push(text);
    this.noted = true;
  }

  /** Stands before everything else, if anything else is said. */
  preface(text: string): void {
    this.prefaces.push(text);
  }

  show(...cards: Card[]): void {
    this.cards.push(...cards);
  }

  /** Ends the reply with a question: what is waited for, and what can be tapped. */
  ask(waiting: Waiting | null, ...taps: QuickReply[]): void {
    this.memory.waiting = waiting;
    this.taps = taps;
  }

  /** Nothing has been said yet. */
  get silent(): boolean {
    return this.paragraphs.length === 0;
  }

  /** What is said; null when it is better to say nothing. */
  reply(): Reply | null {
    if (this.silent && this.prefaces.length === 0) return null;
    return {
      text: [...this.prefaces, ...this.paragraphs].filter(Boolean).join('\n\n').slice(0, 4_000),
      cards: this.cards.slice(0, mostCards),
      quickReplies: this.taps.slice(0, mostTaps),
    };
  }
}

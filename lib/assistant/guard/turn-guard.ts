import type { TurnInput, TurnTools } from '@/lib/assistant/port';
import type { Clock } from '@/lib/platform/time/clock';
import type { Checked } from './checked';
import type { Facts } from './facts';
import { factsOfTurn } from './facts-of-turn';
import { traceReply } from './trace-reply';

/** Reads a text that is about to be sent against everything known in the turn by now. */
export type TurnGuard = (text: string) => Checked;

interface Known {
  readonly found: number;
  readonly draft: TurnTools['draft'];
  readonly facts: Facts;
  readonly read: Map<string, Checked>;
}

/**
 * The guard of one turn. A policy asks it, whoever sends the answer asks it again, and the receipt wants the same claims:
 * facts are gathered anew only after a tool has found or settled something, and a text is read once for the same facts.
 */
export function turnGuard(
  input: TurnInput,
  tools: Pick<TurnTools, 'found' | 'draft'>,
  clock: Clock,
): TurnGuard {
  let known: Known | null = null;
  return (text) => {
    const { found, draft } = tools;
    if (known?.found !== found.length || known.draft !== draft)
      known = { found: found.length, draft, facts: factsOfTurn(input, tools, clock.now()), read: new Map() };
    const checked = known.read.get(text) ?? traceReply(text, known.facts);
    known.read.set(text, checked);
    return checked;
  };
}

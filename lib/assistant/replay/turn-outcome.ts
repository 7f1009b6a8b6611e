import type { Reply } from '@/lib/conversations';
import { canonicalJson } from '@/lib/platform/canonical-json';

/** What a turn came to, whoever says so: the record, or today's code. */
export interface TurnOutcome {
  /** In their order, with canonical arguments. */
  readonly calls: ReadonlyArray<{ readonly tool: string; readonly arguments: unknown }>;
  /** What was asked for and cannot be had, after which nobody knows what would have come. */
  readonly ended: { readonly tool: string; readonly arguments: unknown } | null;
  /** Null after an end. */
  readonly answer: {
    readonly policy: string;
    readonly replies: readonly Reply[];
    /** Null: it was not recorded what the turn left behind. */
    readonly left: Readonly<Record<string, unknown>> | null;
  } | null;
}

/** An outcome in words, a line for each thing that can differ. Data is spelled as RFC 8785 says. */
export function turnOutcome({ calls, ended, answer }: TurnOutcome): string {
  const lines = [
    ...calls.map(({ tool, arguments: given }) => `call ${tool} ${canonicalJson(given)}`),
    ...(ended ? [`asks ${ended.tool} ${canonicalJson(ended.arguments)}, which it did not`] : []),
  ];
  if (!answer) return [...lines, 'the rest is not known'].join('\n');
  lines.push(`policy ${answer.policy}`);
  for (const [index, { text, cards = [], quickReplies = [] }] of answer.replies.entries()) {
    lines.push(`reply ${index + 1}`, ...text.split('\n').map((line) => `  ${line}`.trimEnd()));
    lines.push(...cards.map((card) => `  card ${canonicalJson(card)}`));
    lines.push(
      ...quickReplies.map(
        ({ label, text: sent }) => `  button ${label}${sent === label ? '' : ` → ${sent}`}`,
      ),
    );
  }
  for (const [name, value] of Object.entries(answer.left ?? {})) lines.push(...spelled(name, value));
  return lines.join('\n');
}

/** One line for a plain value, one for each field of an object. */
function spelled(name: string, value: unknown): string[] {
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    return [`${name} ${canonicalJson(value)}`];
  }
  return Object.keys(value)
    .sort()
    .map((key) => `${name}.${key} ${canonicalJson((value as Record<string, unknown>)[key])}`);
}

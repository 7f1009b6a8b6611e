import { collectFacts } from '@/lib/assistant/guard/collect-facts';
import { guardReply } from '@/lib/assistant/guard/guard-reply';
import { AppError } from '@/lib/platform/errors/app-error';
import { type AssistantRule, exactScenarios } from './schemas';

/**
 * A text that is said word for word must have a place where it is said, and must hold nothing that only the price list
 * may say. Throws `invalid` (`rule-no-place`, `rule-unvouched`).
 */
export function checkExact(
  { kind, scenario, text }: Pick<AssistantRule, 'kind' | 'scenario' | 'text'>,
  company: { readonly name: string; readonly currency: string; readonly timeZone: string },
  now: Date,
): void {
  if (kind !== 'EXACT') return;
  if (!exactScenarios.includes(scenario))
    throw new AppError('invalid', 'rule-no-place', { field: 'scenario' });
  const { name, currency, timeZone } = company;
  const facts = collectFacts({
    results: [{ from: 'shop', tool: null, result: { title: name } }],
    said: [],
    currency,
    timeZone,
    now,
  });
  const [violation] = guardReply(text, facts);
  if (violation) {
    throw new AppError('invalid', 'rule-unvouched', {
      field: 'text',
      params: { text: violation.text.slice(0, 60) },
    });
  }
}

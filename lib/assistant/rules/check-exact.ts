import type { Company } from '@/lib/companies';
import { AppError } from '@/lib/platform/errors/app-error';
import { ownTextGuard } from './own-text-guard';
import { type AssistantRule, exactScenarios } from './schemas';

/**
 * A text that is said word for word must have a place where it is said, and must hold nothing that only the price list
 * may say. Throws `invalid` (`rule-no-place`, `rule-unvouched`).
 */
export function checkExact(
  { kind, scenario, text }: Pick<AssistantRule, 'kind' | 'scenario' | 'text'>,
  company: Pick<Company, 'name' | 'currency' | 'timeZone'>,
  now: Date,
): void {
  if (kind !== 'EXACT') return;
  if (!exactScenarios.includes(scenario))
    throw new AppError('invalid', 'rule-no-place', { field: 'scenario' });
  const [violation] = ownTextGuard(company, now)(text);
  if (violation) {
    throw new AppError('invalid', 'rule-unvouched', {
      field: 'text',
      params: { text: violation.text.slice(0, 60) },
    });
  }
}

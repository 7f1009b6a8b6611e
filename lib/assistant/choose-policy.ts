import { env } from '@/lib/platform/env';
import { openaiSalesPolicy } from './adapters/openai/openai-sales-policy';
import { rulesSalesPolicy } from './adapters/rules/rules-sales-policy';
import type { SalesPolicy } from './port';
import type { PolicyName } from './schemas';

/** Who answers: the one asked for, else the model when its key is set, else the rules. */
export function choosePolicy(wanted: PolicyName | undefined): SalesPolicy {
  const name = wanted ?? (env().OPENAI_API_KEY ? 'openai' : 'rules');
  return name === 'openai' ? openaiSalesPolicy : rulesSalesPolicy;
}

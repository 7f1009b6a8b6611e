import { env } from '@/lib/platform/env';
import { openaiSalesPolicy } from './adapters/openai/openai-sales-policy';
import { rulesSalesPolicy } from './adapters/rules/rules-sales-policy';
import type { SalesPolicy } from './port';
import type { PolicyName } from './schemas';
import type { WhoAnswers } from './settings/schemas';

/** Who answers: the one asked for, else the owner's choice, which is a model only where its key is set. */
export function choosePolicy(wanted: PolicyName | undefined, answers: WhoAnswers): SalesPolicy {
  const name = wanted ?? (answers === 'MODEL' && env().OPENAI_API_KEY ? 'openai' : 'rules');
  return name === 'openai' ? openaiSalesPolicy : rulesSalesPolicy;
}

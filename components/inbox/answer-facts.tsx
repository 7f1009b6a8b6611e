'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { AnswerReceipt } from '@/lib/assistant/receipts/schemas';
import { dollars } from '../assistant/dollars';

/** Who gave an answer, what it cost, and which of the owner's rules were given. */
export function AnswerFacts({ answer }: { answer: AnswerReceipt }) {
  const t = useTranslations('inbox.receipt');
  const a = useTranslations('assistant');
  const language = useLocale();
  const { policy, model, inputTokens, outputTokens, costMicros, rules } = answer;
  const tokens = inputTokens + outputTokens;
  const facts = [
    policy === 'openai' ? t('byModel', { model: model ?? '' }) : t('byRules'),
    tokens > 0 ? t('tokens', { input: inputTokens, output: outputTokens }) : null,
    costMicros === null ? null : dollars(costMicros, language),
  ];
  return (
    <div className="text-sm text-muted-foreground">
      <p>{facts.filter((fact) => fact !== null).join(' · ')}</p>
      {rules.length > 0 ? (
        <details className="mt-1">
          <summary className="cursor-pointer">{t('rules', { count: rules.length })}</summary>
          <ul className="mt-2 flex flex-col gap-1 text-foreground">
            {rules.map(({ id, scenario, text }) => (
              <li key={id}>
                <span className="text-muted-foreground">{a(`scenario.${scenario}`)}:</span> {text}
              </li>
            ))}
          </ul>
        </details>
      ) : null}
    </div>
  );
}

'use client';

import { CircleCheck } from 'lucide-react';
import { useTranslations } from 'next-intl';
import type { TriedAnswer } from '@/lib/assistant/trial/schemas';
import { MarkedReply } from '../inbox/marked-reply';
import { ReceiptStep } from '../inbox/receipt-step';
import { Badge } from '../ui/badge';
import { Notice } from '../ui/notice';
import { Section } from '../ui/section';

/** What would be answered, with its numbers marked; what was looked up, stopped and asked for on the way. */
export function TrialResult({ answer }: { answer: TriedAnswer }) {
  const t = useTranslations('assistant.trial');
  const a = useTranslations('assistant');
  const { replies, policy, model, claims, rules, calls, stopped, failure, inputTokens, outputTokens } =
    answer;
  return (
    <div className="flex flex-col gap-6">
      <Section title={t('answer')}>
        <div className="flex flex-col gap-2">
          {replies.length === 0 ? <p className="text-muted-foreground">{t('silent')}</p> : null}
          {replies.map(({ text }, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: parts of one answer, which never changes
            <MarkedReply key={index} text={text} claims={claims.filter(({ reply }) => reply === index)} />
          ))}
          <p className="flex flex-wrap items-center gap-2 text-sm text-muted-foreground">
            <Badge tone="test">{t('mark')}</Badge>
            {policy === 'openai' ? (model ?? a('who.MODEL')) : a('who.RULES')}
            {inputTokens + outputTokens > 0
              ? ` · ${t('used', { input: inputTokens, output: outputTokens })}`
              : null}
          </p>
          {failure ? <Notice kind="waiting">{t(`failure.${failure}`)}</Notice> : null}
        </div>
      </Section>
      <Section title={t('guard')}>
        {stopped.length === 0 ? (
          <p className="flex items-center gap-2 text-sm">
            <CircleCheck aria-hidden className="size-4 text-paid" />
            {t('passed', { count: claims.length })}
          </p>
        ) : (
          <ul className="flex flex-col gap-3 text-sm">
            {stopped.map(({ text, violations }, index) => (
              // biome-ignore lint/suspicious/noArrayIndexKey: tries of one answer, which never change
              <li key={index} className="rounded bg-failed-soft px-4 py-3">
                <p className="break-words whitespace-pre-line">{text}</p>
                <p className="mt-1 text-failed">
                  {violations.map((one) => `${t(`violation.${one.kind}`)}: ${one.text}`).join(' · ')}
                </p>
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title={t('rules')}>
        {rules.length === 0 ? (
          <p className="text-sm text-muted-foreground">{t('noRules')}</p>
        ) : (
          <ul className="flex flex-col gap-2 text-sm">
            {rules.map(({ id, scenario, text }) => (
              <li key={id}>
                <Badge>{a(`scenario.${scenario}`)}</Badge> {text}
              </li>
            ))}
          </ul>
        )}
      </Section>
      <Section title={t('calls')}>
        {calls.length === 0 ? (
          <p className="text-sm text-muted-foreground">{t('noCalls')}</p>
        ) : (
          <ol className="flex flex-col gap-4 text-sm">
            {calls.map((call, seq) => (
              <ReceiptStep
                // biome-ignore lint/suspicious/noArrayIndexKey: calls of one answer, in their order
                key={seq}
                receipt={{ seq, tool: call.tool, arguments: call.arguments, result: call.outcome, at: '' }}
              />
            ))}
          </ol>
        )}
      </Section>
    </div>
  );
}

'use client';

import { Bot } from 'lucide-react';
import { useFormatter, useNow, useTranslations } from 'next-intl';
import { Button } from '../ui/button';
import { FormError } from '../ui/form-error';
import { StatusDot } from '../ui/status-dot';
import { LeaseChoice } from './lease-choice';
import type { WireConversation } from './use-conversations';
import { useHandBack } from './use-hand-back';

type Props = { conversation: WireConversation; timeZone: string };

/** Says who answers here right now, why, and gives the conversation back with one tap. */
export function AssistantBar({ conversation, timeZone }: Props) {
  const t = useTranslations('inbox');
  const format = useFormatter();
  const now = useNow({ updateInterval: 60_000 });
  const handBack = useHandBack(conversation.id);
  const { humanSince, humanReason } = conversation;
  if (humanSince === null) {
    return (
      <div className="flex min-h-8 items-center text-sm text-muted-foreground">
        <StatusDot tone="primary">{t('assistantAnswers')}</StatusDot>
      </div>
    );
  }
  const day = (date: Date) => format.dateTime(date, { dateStyle: 'short', timeZone });
  const began = new Date(humanSince);
  const since = format.dateTime(began, {
    ...(day(began) === day(now) ? {} : { day: 'numeric', month: 'short' }),
    hour: 'numeric',
    minute: '2-digit',
    timeZone,
  });
  return (
    <div className="flex flex-col gap-1">
      <div className="flex min-h-8 flex-wrap items-center justify-between gap-x-4 gap-y-1 text-sm">
        <StatusDot tone="waiting">
          {t('assistantSilent', { reason: t(`reasons.${humanReason ?? 'HUMAN_REPLIED'}`), since })}
        </StatusDot>
        <Button variant="secondary" size="sm" pending={handBack.isPending} onClick={() => handBack.mutate()}>
          <Bot aria-hidden />
          {t('handBack')}
        </Button>
      </div>
      <LeaseChoice conversation={conversation} timeZone={timeZone} />
      <FormError error={handBack.error} />
    </div>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import type { AssistantSettings } from '@/lib/assistant/settings/schemas';
import { Tone, WhoAnswers } from '@/lib/assistant/settings/schemas';
import { ErrorState } from '../ui/error-state';
import { FormError } from '../ui/form-error';
import { Notice } from '../ui/notice';
import { Section } from '../ui/section';
import { Segmented } from '../ui/segmented';
import { TableSkeleton } from '../ui/table-skeleton';
import { useAssistantSettings } from './use-assistant-settings';
import { useBudget } from './use-budget';

/** Who answers customers, and in which tone. Each choice counts at once. */
export function MannerPanel() {
  const t = useTranslations('assistant');
  const { settings, save } = useAssistantSettings();
  const budget = useBudget();
  if (settings.isPending) return <TableSkeleton />;
  if (settings.isError)
    return (
      <ErrorState
        error={settings.error}
        onRetry={() => void settings.refetch()}
        retrying={settings.isFetching}
      />
    );
  // What has just been chosen is shown before the server has said yes.
  const shown: AssistantSettings = { ...settings.data, ...(save.isPending ? save.variables : {}) };
  return (
    <div className="flex flex-col gap-8">
      <FormError error={save.error} />
      <Section title={t('whoLabel')}>
        <div className="flex flex-col gap-2">
          <Segmented
            label={t('whoLabel')}
            value={shown.answers}
            onChange={(answers) => save.mutate({ answers })}
            className="w-full sm:w-96"
            options={WhoAnswers.options.map((value) => ({ value, label: t(`who.${value}`) }))}
          />
          <p className="text-sm text-muted-foreground">{t(`whoHint.${shown.answers}`)}</p>
          {shown.answers === 'MODEL' && budget.data?.model === null ? (
            <Notice kind="waiting">{t('noModel')}</Notice>
          ) : null}
        </div>
      </Section>
      <Section title={t('toneLabel')}>
        <div className="flex flex-col gap-2">
          <Segmented
            label={t('toneLabel')}
            value={shown.tone}
            onChange={(tone) => save.mutate({ tone })}
            className="w-full"
            options={Tone.options.map((value) => ({ value, label: t(`tone.${value}`) }))}
          />
          <p className="text-sm text-muted-foreground">{t('toneHint')}</p>
        </div>
      </Section>
    </div>
  );
}

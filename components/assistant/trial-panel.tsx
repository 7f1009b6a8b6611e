'use client';

import { FlaskConical } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { FormError } from '../ui/form-error';
import { Select } from '../ui/select';
import { Textarea } from '../ui/textarea';
import { ChannelField } from './channel-field';
import { TrialResult } from './trial-result';
import { useTrial } from './use-trial';

/** Write as a customer would, and see what would be answered and why. Nothing of it happens. */
export function TrialPanel() {
  const t = useTranslations('assistant.trial');
  const a = useTranslations('assistant');
  const [text, setText] = useState('');
  const [channelId, setChannelId] = useState('');
  const [policy, setPolicy] = useState('');
  const trial = useTrial();

  function submit(event: FormEvent) {
    event.preventDefault();
    if (text.trim() === '') return;
    trial.mutate({
      text,
      channelId: channelId || null,
      ...(policy === 'rules' || policy === 'openai' ? { policy } : {}),
    });
  }

  return (
    <div className="grid items-start gap-8 lg:grid-cols-[minmax(0,5fr)_minmax(0,7fr)]">
      <form onSubmit={submit} className="flex flex-col gap-5">
        <p className="text-sm text-muted-foreground">{t('intro')}</p>
        <Field label={t('message')}>
          {(control) => (
            <Textarea
              {...control}
              className="min-h-24"
              maxLength={2_000}
              value={text}
              placeholder={t('example')}
              onChange={(event) => setText(event.target.value)}
              onKeyDown={(event) => {
                if (event.key === 'Enter' && (event.metaKey || event.ctrlKey)) submit(event);
              }}
            />
          )}
        </Field>
        <div className="grid gap-5 sm:grid-cols-2">
          <ChannelField value={channelId} onChange={setChannelId} none={t('webChat')} />
          <Field label={a('whoLabel')}>
            {(control) => (
              <Select {...control} value={policy} onChange={(event) => setPolicy(event.target.value)}>
                <option value="">{t('asSet')}</option>
                <option value="openai">{a('who.MODEL')}</option>
                <option value="rules">{a('who.RULES')}</option>
              </Select>
            )}
          </Field>
        </div>
        <FormError error={trial.error} />
        <Button type="submit" className="self-start" pending={trial.isPending} disabled={text.trim() === ''}>
          {trial.isPending ? null : <FlaskConical aria-hidden />}
          {t('ask')}
        </Button>
      </form>
      <div aria-live="polite" className="min-w-0">
        {trial.data ? (
          <TrialResult answer={trial.data} />
        ) : (
          <p className="rounded border border-dashed border-border px-6 py-12 text-center text-sm text-muted-foreground">
            {t('nothingYet')}
          </p>
        )}
      </div>
    </div>
  );
}

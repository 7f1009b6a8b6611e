'use client';

import { useTranslations } from 'next-intl';
import { type FormEvent, useState } from 'react';
import { toast } from 'sonner';
import {
  exactScenarios,
  longestRule,
  RuleCondition,
  type RuleKind,
  Scenario,
} from '@/lib/assistant/rules/schemas';
import { fieldError } from '../api/field-error';
import { Button } from '../ui/button';
import { Dialog } from '../ui/dialog';
import { Field } from '../ui/field';
import { FormError } from '../ui/form-error';
import { Segmented } from '../ui/segmented';
import { Select } from '../ui/select';
import { Textarea } from '../ui/textarea';
import { ChannelField } from './channel-field';
import type { WireRule } from './use-rules';
import { useTendRules } from './use-tend-rules';

/** Writes or changes a rule: when it counts, where, and what it says. */
export function RuleDialog({ rule, onClose }: { rule: WireRule | null; onClose: () => void }) {
  const t = useTranslations('assistant');
  const ui = useTranslations('ui');
  const [scenario, setScenario] = useState<Scenario>(rule?.scenario ?? 'ALWAYS');
  const [condition, setCondition] = useState<RuleCondition>(rule?.condition ?? 'ANY');
  const [channelId, setChannelId] = useState(rule?.channelId ?? '');
  const [kind, setKind] = useState<RuleKind>(rule?.kind ?? 'GUIDE');
  const [text, setText] = useState(rule?.text ?? '');
  const [checked, setChecked] = useState(false);
  const { save } = useTendRules(() => {
    toast.success(ui('saved'));
    onClose();
  });
  const mayBeExact = exactScenarios.includes(scenario);
  const chosenKind = mayBeExact ? kind : 'GUIDE';

  function submit(event: FormEvent) {
    event.preventDefault();
    setChecked(true);
    if (text.trim() === '') return;
    const wish = { scenario, condition, channelId: channelId || null, kind: chosenKind, text };
    save.mutate({ id: rule?.id ?? null, rule: wish });
  }

  return (
    <Dialog
      open
      onOpenChange={(open) => !open && onClose()}
      title={rule ? t('editTitle') : t('newTitle')}
      footer={
        <>
          <Button variant="ghost" onClick={onClose}>
            {ui('cancel')}
          </Button>
          <Button type="submit" form="rule-form" pending={save.isPending}>
            {ui('save')}
          </Button>
        </>
      }
    >
      <form id="rule-form" onSubmit={submit} noValidate className="flex flex-col gap-5">
        <Field label={t('scenarioLabel')} error={fieldError(save.error, 'scenario')}>
          {(control) => (
            <Select
              {...control}
              value={scenario}
              onChange={(event) => setScenario(Scenario.parse(event.target.value))}
            >
              {Scenario.options.map((one) => (
                <option key={one} value={one}>
                  {t(`scenario.${one}`)}
                </option>
              ))}
            </Select>
          )}
        </Field>
        <div className="grid gap-5 sm:grid-cols-2">
          <Field label={t('conditionLabel')}>
            {(control) => (
              <Select
                {...control}
                value={condition}
                onChange={(event) => setCondition(RuleCondition.parse(event.target.value))}
              >
                {RuleCondition.options.map((one) => (
                  <option key={one} value={one}>
                    {t(`condition.${one}`)}
                  </option>
                ))}
              </Select>
            )}
          </Field>
          <ChannelField value={channelId} onChange={setChannelId} none={t('everyChannel')} />
        </div>
        {mayBeExact ? (
          <div className="flex flex-col gap-1">
            <Segmented
              label={t('kindLabel')}
              value={chosenKind}
              onChange={setKind}
              className="w-full sm:w-80"
              options={[
                { value: 'GUIDE', label: t('kind.GUIDE') },
                { value: 'EXACT', label: t('kind.EXACT') },
              ]}
            />
            <p className="text-sm text-muted-foreground">{t(`kindHint.${chosenKind}`)}</p>
          </div>
        ) : null}
        <Field
          label={t('textLabel')}
          hint={t('textHint')}
          note={`${text.length} / ${longestRule}`}
          error={checked && text.trim() === '' ? t('textMissing') : fieldError(save.error, 'text')}
        >
          {(control) => (
            <Textarea
              {...control}
              className="min-h-24"
              value={text}
              maxLength={longestRule}
              placeholder={t('textExample')}
              onChange={(event) => setText(event.target.value)}
            />
          )}
        </Field>
        {fieldError(save.error, 'text') || fieldError(save.error, 'scenario') ? null : (
          <FormError error={save.error} />
        )}
      </form>
    </Dialog>
  );
}

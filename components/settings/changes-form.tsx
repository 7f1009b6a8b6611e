'use client';

import { useTranslations } from 'next-intl';
import { type CalendarSettings, CustomerRules } from '@/lib/calendar/schemas';
import { Field } from '../ui/field';
import { Select } from '../ui/select';
import { SwitchLine } from '../ui/switch-line';
import { NumberField } from './number-field';
import type { Saving } from './saving';
import { SettingsForm } from './settings-form';
import { useCalendarForm } from './use-calendar-form';

type Props = { settings: CalendarSettings; save: Saving<CalendarSettings> };

/** What customers may do by themselves on the page of their booking. */
export function ChangesForm({ settings, save }: Props) {
  const t = useTranslations('settings.changes');
  const s = useTranslations('settings');
  const { wish, change, wrong, submit } = useCalendarForm(settings, save);
  const rules = wish.customerRules;
  const set = (part: Partial<CustomerRules>) => change({ customerRules: { ...rules, ...part } });
  const failed = wrong.has('customerRules') ? CustomerRules.safeParse(rules).error?.issues : undefined;
  const outOf = (field: keyof CustomerRules) =>
    failed?.some((issue) => issue.path[0] === field) ? s('numberWrong') : undefined;
  return (
    <SettingsForm save={save} onSubmit={submit}>
      <p className="text-muted-foreground">{t('intro')}</p>
      <SwitchLine label={t('moves')} checked={rules.moves} onChange={(moves) => set({ moves })} />
      {rules.moves ? (
        <div className="grid gap-6 sm:grid-cols-2">
          <NumberField
            label={t('moveHours')}
            value={rules.moveHours}
            min={0}
            max={720}
            onChange={(moveHours) => set({ moveHours })}
            error={outOf('moveHours')}
          />
          <NumberField
            label={t('mostMoves')}
            value={rules.mostMoves}
            min={1}
            max={20}
            onChange={(mostMoves) => set({ mostMoves })}
            error={outOf('mostMoves')}
          />
        </div>
      ) : null}
      <SwitchLine label={t('cancels')} checked={rules.cancels} onChange={(cancels) => set({ cancels })} />
      {rules.cancels ? (
        <>
          <NumberField
            label={t('cancelHours')}
            value={rules.cancelHours}
            min={0}
            max={720}
            onChange={(cancelHours) => set({ cancelHours })}
            error={outOf('cancelHours')}
          />
          <Field label={t('paid')} hint={t(`paidHint.${rules.paid}`)}>
            {(control) => (
              <Select
                {...control}
                value={rules.paid}
                onChange={(event) => set({ paid: CustomerRules.shape.paid.parse(event.target.value) })}
              >
                <option value="ASK">{t('paidOptions.ASK')}</option>
                <option value="REFUND">{t('paidOptions.REFUND')}</option>
              </Select>
            )}
          </Field>
        </>
      ) : null}
    </SettingsForm>
  );
}

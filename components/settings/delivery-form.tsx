'use client';

import { Plus } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { CalendarSettings } from '@/lib/calendar/schemas';
import { Button } from '../ui/button';
import { Field } from '../ui/field';
import { FormError } from '../ui/form-error';
import { Notice } from '../ui/notice';
import { Textarea } from '../ui/textarea';
import { NumberField } from './number-field';
import { RangeFields } from './range-fields';
import type { Saving } from './saving';
import { useCalendarForm } from './use-calendar-form';

type Props = { settings: CalendarSettings; save: Saving<CalendarSettings> };

/** Where and when products are brought. */
export function DeliveryForm({ settings, save }: Props) {
  const t = useTranslations('settings');
  const ui = useTranslations('ui');
  const { wish, change, wrong, submit } = useCalendarForm(settings, save);
  const [cities, setCities] = useState(settings.deliveryCities.join('\n'));
  const windows = wish.deliveryWindows;
  return (
    <form onSubmit={submit} noValidate className="flex flex-col gap-6">
      <fieldset>
        <legend className="text-sm font-medium">{t('windows')}</legend>
        <p className="text-sm text-muted-foreground">{t('windowsHint')}</p>
        <div className="mt-2 flex flex-col gap-2">
          {windows.map((range, index) => (
            <RangeFields
              // Windows have no identity of their own; the place in the day is the key.
              // biome-ignore lint/suspicious/noArrayIndexKey: see above
              key={index}
              of={t('windowNumber', { number: index + 1 })}
              range={range}
              onChange={(next) =>
                change({ deliveryWindows: windows.map((one, at) => (at === index ? next : one)) })
              }
              onRemove={() => change({ deliveryWindows: windows.filter((_, at) => at !== index) })}
            />
          ))}
          <Button
            variant="ghost"
            size="sm"
            className="self-start"
            onClick={() =>
              change({
                deliveryWindows: [...windows, { opens: windows.at(-1)?.closes ?? '10:00', closes: '24:00' }],
              })
            }
          >
            <Plus aria-hidden />
            {t('addWindow')}
          </Button>
        </div>
        {wrong.has('deliveryWindows') ? (
          <div className="mt-2">
            <Notice kind="failed" role="alert">
              {t('windowsWrong')}
            </Notice>
          </div>
        ) : null}
      </fieldset>
      <div className="grid gap-6 sm:grid-cols-2">
        <NumberField
          label={t('deliveryCapacity')}
          hint={t('deliveryCapacityHint')}
          value={wish.deliveryCapacity}
          min={1}
          max={500}
          onChange={(deliveryCapacity) => change({ deliveryCapacity })}
          error={wrong.has('deliveryCapacity') ? t('numberWrong') : undefined}
        />
        <NumberField
          label={t('deliveryLeadMinutes')}
          hint={t('deliveryLeadMinutesHint')}
          value={wish.deliveryLeadMinutes}
          min={0}
          max={43_200}
          onChange={(deliveryLeadMinutes) => change({ deliveryLeadMinutes })}
          error={wrong.has('deliveryLeadMinutes') ? t('numberWrong') : undefined}
        />
      </div>
      <Field label={t('cities')} hint={t('citiesHint')}>
        {(control) => (
          <Textarea
            {...control}
            rows={4}
            value={cities}
            onChange={(event) => {
              setCities(event.target.value);
              change({ deliveryCities: readCities(event.target.value) });
            }}
          />
        )}
      </Field>
      <FormError error={save.error} />
      <Button type="submit" className="self-start" pending={save.isPending}>
        {ui('save')}
      </Button>
    </form>
  );
}

function readCities(text: string): string[] {
  const cities = text.split(/[\n,;]/).map((city) => city.trim());
  return [...new Set(cities.filter((city) => city !== ''))];
}

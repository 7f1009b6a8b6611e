'use client';

import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { CalendarSettings } from '@/lib/calendar/schemas';
import { Field } from '../ui/field';
import { Notice } from '../ui/notice';
import { Textarea } from '../ui/textarea';
import { CityDeliveryFields } from './city-delivery-fields';
import { NumberField } from './number-field';
import type { Saving } from './saving';
import { SettingsForm } from './settings-form';
import { useCalendarForm } from './use-calendar-form';
import { WindowFields } from './window-fields';

type Props = { settings: CalendarSettings; save: Saving<CalendarSettings> };

/** Where and when products are brought. */
export function DeliveryForm({ settings, save }: Props) {
  const t = useTranslations('settings');
  const { wish, change, wrong, submit } = useCalendarForm(settings, save);
  const [cities, setCities] = useState(settings.deliveryCities.join('\n'));
  return (
    <SettingsForm save={save} onSubmit={submit}>
      <fieldset>
        <legend className="text-sm font-medium">{t('windows')}</legend>
        <p className="text-sm text-muted-foreground">{t('windowsHint')}</p>
        <div className="mt-2">
          <WindowFields
            windows={wish.deliveryWindows}
            usual={wish.deliveryCapacity}
            onChange={(deliveryWindows) => change({ deliveryWindows })}
          />
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
      <CityDeliveryFields
        cities={wish.cityDeliveries}
        like={{
          windows: wish.deliveryWindows,
          capacity: wish.deliveryCapacity,
          leadMinutes: wish.deliveryLeadMinutes,
        }}
        wrong={wrong.has('cityDeliveries')}
        onChange={(cityDeliveries) => change({ cityDeliveries })}
      />
    </SettingsForm>
  );
}

function readCities(text: string): string[] {
  const cities = text.split(/[\n,;]/).map((city) => city.trim());
  return [...new Set(cities.filter((city) => city !== ''))];
}

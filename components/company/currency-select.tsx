'use client';

import { useLocale } from 'next-intl';
import { type ComponentProps, useMemo } from 'react';
import { Select } from '../ui/select';
import { useMounted } from '../ui/use-mounted';

const common = ['RUB', 'USD', 'EUR', 'GBP', 'KZT', 'BYN', 'UAH', 'AMD', 'GEL', 'TRY', 'PLN', 'CHF'];

/** A currency by code and name, the usual ones first. */
export function CurrencySelect(props: ComponentProps<'select'> & { value: string }) {
  const language = useLocale();
  const mounted = useMounted();
  const groups = useMemo(() => (mounted ? currencies(language) : []), [language, mounted]);
  return (
    <Select {...props}>
      {groups.length === 0 ? <option value={props.value}>{props.value}</option> : null}
      {groups.map((group, index) => [
        index > 0 ? <hr key="line" /> : null,
        ...group.map(({ code, label }) => (
          <option key={code} value={code}>
            {label}
          </option>
        )),
      ])}
    </Select>
  );
}

function currencies(language: string) {
  const names = new Intl.DisplayNames(language, { type: 'currency' });
  const label = (code: string) => ({ code, label: `${code} · ${names.of(code) ?? code}` });
  const others = Intl.supportedValuesOf('currency').filter((code) => !common.includes(code));
  return [common.map(label), others.map(label)];
}

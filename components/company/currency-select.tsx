'use client';

import { useLocale } from 'next-intl';
import { type ComponentProps, useMemo } from 'react';
import { Select } from '../ui/select';

const common = ['RUB', 'USD', 'EUR', 'GBP', 'KZT', 'BYN', 'UAH', 'AMD', 'GEL', 'TRY', 'PLN', 'CHF'];

/** A currency by code and name, the usual ones first. */
export function CurrencySelect(props: ComponentProps<'select'> & { value: string }) {
  const language = useLocale();
  const groups = useMemo(() => {
    const names = new Intl.DisplayNames(language, { type: 'currency' });
    const label = (code: string) => ({ code, label: `${code} · ${names.of(code) ?? code}` });
    const others = Intl.supportedValuesOf('currency').filter((code) => !common.includes(code));
    return { common: common.map(label), others: others.map(label) };
  }, [language]);
  return (
    <Select {...props}>
      {groups.common.map(({ code, label }) => (
        <option key={code} value={code}>
          {label}
        </option>
      ))}
      <hr />
      {groups.others.map(({ code, label }) => (
        <option key={code} value={code}>
          {label}
        </option>
      ))}
    </Select>
  );
}

'use client';

import { useFormatter, useTranslations } from 'next-intl';

/** How large something is, in megabytes or gigabytes. */
export function ByteSize({ bytes }: { bytes: number }) {
  const t = useTranslations('music');
  const format = useFormatter();
  const [unit, value] =
    bytes < 1e9 ? (['megabytes', bytes / 1e6] as const) : (['gigabytes', bytes / 1e9] as const);
  return t(unit, { value: format.number(value, { maximumFractionDigits: value < 10 ? 1 : 0 }) });
}

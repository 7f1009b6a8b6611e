import { useLocale } from 'next-intl';
import { formatMoney } from '@/lib/platform/money/format-money';
import { cn } from './class-names';

type Props = { minor: number; currency: string; className?: string };

/** Integer minor units as people of the reader's language write them, digits aligned. */
export function Money({ minor, currency, className }: Props) {
  const language = useLocale();
  return (
    <span className={cn('whitespace-nowrap tabular-nums', className)}>
      {formatMoney(minor, currency, language)}
    </span>
  );
}

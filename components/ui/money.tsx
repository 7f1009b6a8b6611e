import { useLocale } from 'next-intl';
import { formatMoney } from '@/lib/platform/money/format-money';
import { cn } from './class-names';

type Props = { minor: number; currency: string; className?: string };

/**
 * Integer minor units as people of the reader's language write them, digits aligned. Servers and browsers may differ in the
 * width of a space; the server's text stays then.
 */
export function Money({ minor, currency, className }: Props) {
  const language = useLocale();
  return (
    <span suppressHydrationWarning className={cn('whitespace-nowrap tabular-nums', className)}>
      {formatMoney(minor, currency, language)}
    </span>
  );
}

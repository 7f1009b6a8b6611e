'use client';

import { CalendarClock, Layers, type LucideIcon, Package } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { RadioGroup } from 'radix-ui';
import { CompanyType } from '@/lib/companies/schemas';

const icons: Record<CompanyType, LucideIcon> = { PRODUCT: Package, SERVICE: CalendarClock, HYBRID: Layers };

type Props = { value: CompanyType; onChange: (type: CompanyType) => void };

/** What the company sells, as large cards with an example each. */
export function CompanyTypeChoice({ value, onChange }: Props) {
  const t = useTranslations('welcome');
  return (
    <RadioGroup.Root
      aria-label={t('type')}
      value={value}
      onValueChange={(next) => onChange(CompanyType.parse(next))}
      className="grid gap-2 sm:grid-cols-3"
    >
      {CompanyType.options.map((type) => {
        const Icon = icons[type];
        return (
          <RadioGroup.Item
            key={type}
            value={type}
            className="flex items-start gap-3 rounded border border-input bg-card p-4 text-left transition-colors hover:bg-hover data-[state=checked]:border-primary data-[state=checked]:bg-primary-soft sm:flex-col"
          >
            <Icon aria-hidden className="size-5 shrink-0 text-primary-text" />
            <span>
              <span className="block font-medium">{t(`types.${type}`)}</span>
              <span className="block text-muted-foreground">{t(`typeExamples.${type}`)}</span>
            </span>
          </RadioGroup.Item>
        );
      })}
    </RadioGroup.Root>
  );
}

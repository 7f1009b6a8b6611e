'use client';

import { Lock } from 'lucide-react';
import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { TierName } from '@/lib/billing/schemas';

/** Which plan has what this one has not, and the way to it. */
export function PlanNote({ tier }: { tier: TierName }) {
  const t = useTranslations('clips.options');
  const names = useTranslations('tiers.names');
  return (
    <p className="flex items-center gap-2 text-sm text-muted-foreground">
      <Lock aria-hidden className="size-4 shrink-0" />
      <span>
        {t.rich('comesWith', {
          tier: names(tier),
          plan: (words) => (
            <Link
              href="/plan"
              className="font-medium text-primary-text underline underline-offset-4 hover:no-underline"
            >
              {words}
            </Link>
          ),
        })}
      </span>
    </p>
  );
}

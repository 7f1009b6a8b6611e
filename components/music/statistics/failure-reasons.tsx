'use client';

import { useTranslations } from 'next-intl';
import { Section } from '../../ui/section';
import type { WireStatistics } from '../music-api';
import { ReasonText } from '../reason-text';

/** Why tracks were not taken, the most frequent first. */
export function FailureReasons({ reasons }: { reasons: WireStatistics['reasons'] }) {
  const t = useTranslations('music.statistics');
  if (reasons.length === 0) return null;
  return (
    <Section title={t('reasons')}>
      <ul className="flex flex-col gap-2 text-sm">
        {reasons.map(({ key, times }) => (
          <li key={key} className="flex gap-3">
            <span className="w-10 shrink-0 text-right font-medium tabular-nums">{times}</span>
            <span className="min-w-0">
              <ReasonText reason={{ key, params: {} }} />
            </span>
          </li>
        ))}
      </ul>
    </Section>
  );
}

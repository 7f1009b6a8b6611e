'use client';

import { useTranslations } from 'next-intl';
import { FactList } from '../fact-list';
import type { WirePool } from '../music-api';
import { HeldBy } from './held-by';

/** The browsers that visit pages, and what keeps them from doing more. */
export function PoolFacts({ pool }: { pool: WirePool }) {
  const t = useTranslations('music.statistics');
  const { initialized, browsers, activePages, maxCapacity, utilization, heldBy } = pool;
  return (
    <FactList
      facts={[
        [t('poolState'), t(initialized ? 'poolReady' : 'poolResting')],
        [t('browsers'), browsers],
        [t('activePages'), t('ofCapacity', { active: activePages, capacity: maxCapacity, utilization })],
        [t('heldBy'), <HeldBy key="held" reason={heldBy} />],
      ]}
    />
  );
}

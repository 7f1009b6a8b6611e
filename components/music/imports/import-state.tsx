'use client';

import { useTranslations } from 'next-intl';
import { Badge } from '../../ui/badge';
import type { Tone } from '../../ui/tone';
import type { WireImport } from '../music-api';

const tones: Record<WireImport['state'], Tone> = {
  QUEUED: 'neutral',
  RUNNING: 'primary',
  DONE: 'paid',
  FAILED: 'failed',
  CANCELLED: 'neutral',
};

/** How an import stands. */
export function ImportState({ state }: Pick<WireImport, 'state'>) {
  const t = useTranslations('music.imports.states');
  return <Badge tone={tones[state]}>{t(state)}</Badge>;
}

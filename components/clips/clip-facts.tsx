'use client';

import { useTranslations } from 'next-intl';
import { playerTime } from '@/lib/platform/time/player-time';
import type { WireClip } from './clips-api';
import { useLanguageName } from './use-language-name';

/** In a few words what was done with a video: its length, language, shape and style. */
export function ClipFacts({ clip }: { clip: WireClip }) {
  const t = useTranslations('clips');
  const nameOf = useLanguageName();
  const { options, lengthMs } = clip;
  const facts = [
    lengthMs === null ? null : playerTime(lengthMs),
    options.translateTo === null ? null : nameOf(options.translateTo),
    options.voice ? t('options.voice') : null,
    options.vertical === 'none' ? null : t(`vertical.short.${options.vertical}`),
    options.subtitles ? t(`styles.names.${options.style.name}`) : t('withoutSubtitles'),
    clip.byHand ? t('byHand') : null,
  ].filter((fact) => fact !== null);
  return <span className="tabular-nums">{facts.join(' · ')}</span>;
}

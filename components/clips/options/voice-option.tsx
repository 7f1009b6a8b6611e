'use client';

import { useTranslations } from 'next-intl';
import type { ClipMeans } from '../clips-api';
import { OptionRow } from './option-row';
import { PlanNote } from './plan-note';
import { SettingNote } from './setting-note';

type Props = { value: boolean; onChange: (voice: boolean) => void; means: ClipMeans | undefined };

/** Whether the text is spoken over the lowered original sound. */
export function VoiceOption({ value, onChange, means }: Props) {
  const t = useTranslations('clips.options');
  const voice = means?.abilities.voice;
  const missing = voice && 'missing' in voice ? voice.missing : null;
  const allowed = means?.tier.voice ?? false;
  return (
    <OptionRow
      title={t('voice')}
      text={t('voiceText')}
      checked={value}
      disabled={!allowed || missing !== null}
      onChange={onChange}
      note={
        means && !allowed ? (
          <PlanNote tier="CREATOR" />
        ) : missing !== null ? (
          <SettingNote what="voice" setting={missing} />
        ) : null
      }
    />
  );
}

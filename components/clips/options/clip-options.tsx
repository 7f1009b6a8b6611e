'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { ClipOptions } from '@/lib/subtitles/schemas';
import { Card } from '../../ui/card';
import type { ClipMeans } from '../clips-api';
import { GivenField } from './given-field';
import { MusicOption } from './music-option';
import { OptionRow } from './option-row';
import { PlanNote } from './plan-note';
import { SettingNote } from './setting-note';
import { SpokenChoice } from './spoken-choice';
import { SubtitleStylePanel } from './subtitle-style-panel';
import { TranslateOption } from './translate-option';
import { VerticalChoice } from './vertical-choice';
import { VoiceOption } from './voice-option';
import { WatermarkField } from './watermark-field';

type Props = {
  options: ClipOptions;
  onChange: (part: Partial<ClipOptions>) => void;
  means: ClipMeans | undefined;
  /** The text that is given instead of listening; `open` shows its field. */
  given: { open: boolean; name: string; error: string | undefined };
  onGivenOpen: (open: boolean) => void;
  onGiven: (given: ClipOptions['given'], name: string) => void;
  onTextFile: (file: File) => void;
};

/** Everything that can be done with a video, what the plan allows of it, and what nobody here can do. */
export function ClipOptionsPanel({
  options,
  onChange,
  means,
  given,
  onGivenOpen,
  onGiven,
  onTextFile,
}: Props) {
  const t = useTranslations('clips.options');
  const locale = useLocale();
  const transcriber = means?.abilities.transcriber;
  const deaf = transcriber && 'missing' in transcriber ? transcriber.missing : null;
  const free = means?.tier.styles ?? false;
  return (
    <Card className="flex min-w-0 flex-col gap-4 p-4 sm:p-6 lg:col-start-2 lg:row-span-2 lg:row-start-1">
      <SpokenChoice value={options.language} onChange={(language) => onChange({ language })} />
      <div className="divide-y divide-border border-t border-border pt-4">
        <OptionRow
          title={t('subtitles')}
          text={t('subtitlesText')}
          checked={options.subtitles}
          onChange={(subtitles) => onChange({ subtitles })}
          note={deaf !== null && !given.open ? <SettingNote what="transcriber" setting={deaf} /> : null}
        >
          <SubtitleStylePanel
            style={options.style}
            tier={means?.tier}
            onChange={(part) => onChange({ style: { ...options.style, ...part } })}
          />
        </OptionRow>
        <OptionRow title={t('given')} text={t('givenText')} checked={given.open} onChange={onGivenOpen}>
          <GivenField
            given={options.given}
            name={given.name}
            error={given.error}
            onChange={onGiven}
            onFile={onTextFile}
          />
        </OptionRow>
        <TranslateOption
          value={options.translateTo}
          means={means}
          likely={locale}
          onChange={(translateTo) => onChange({ translateTo })}
        />
        <VoiceOption value={options.voice} means={means} onChange={(voice) => onChange({ voice })} />
        <MusicOption value={options.music} onChange={(music) => onChange({ music })} />
        <div className="py-4">
          <VerticalChoice value={options.vertical} onChange={(vertical) => onChange({ vertical })} />
        </div>
        <div className="flex flex-col gap-2 pt-4">
          <p className="font-medium">{t('watermark')}</p>
          {free ? (
            <WatermarkField
              value={options.watermarkId}
              onChange={(watermarkId) => onChange({ watermarkId })}
            />
          ) : means ? (
            <PlanNote tier="CREATOR" />
          ) : null}
        </div>
      </div>
    </Card>
  );
}

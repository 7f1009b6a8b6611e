'use client';

import { useLocale, useTranslations } from 'next-intl';
import type { ClipOptions } from '@/lib/subtitles/schemas';
import { Card } from '../../ui/card';
import { Notice } from '../../ui/notice';
import type { ClipMeans } from '../clips-api';
import { MusicOption } from '../options/music-option';
import { OptionRow } from '../options/option-row';
import { SubtitleStylePanel } from '../options/subtitle-style-panel';
import { TranslateOption } from '../options/translate-option';
import { VerticalChoice } from '../options/vertical-choice';
import { VoiceOption } from '../options/voice-option';
import type { useCueEditor } from './use-cue-editor';

type Props = {
  editor: ReturnType<typeof useCueEditor>;
  options: ClipOptions;
  onChange: (part: Partial<ClipOptions>) => void;
  means: ClipMeans | undefined;
  /** The text was changed by hand, and would not be what is translated. */
  losesEdits: boolean;
};

/** How the next video of the same is to look and what else is to be done with it; nothing costs before it is rendered. */
export function LookPanel({ editor, options, onChange, means, losesEdits }: Props) {
  const t = useTranslations('clips.studio.look');
  const words = useTranslations('clips.options');
  const locale = useLocale();
  return (
    <Card aria-label={t('title')} className="flex flex-col gap-4 p-4">
      <h2 className="font-semibold">{t('title')}</h2>
      <div className="divide-y divide-border">
        <OptionRow
          title={words('subtitles')}
          text={words('subtitlesText')}
          checked={options.subtitles}
          onChange={(subtitles) => onChange({ subtitles })}
        >
          <SubtitleStylePanel style={editor.style} tier={means?.tier} onChange={editor.acts.restyle} />
        </OptionRow>
        <div className="py-4">
          <VerticalChoice value={options.vertical} onChange={(vertical) => onChange({ vertical })} />
        </div>
        <TranslateOption
          value={options.translateTo}
          means={means}
          likely={locale}
          onChange={(translateTo) => onChange({ translateTo })}
        />
        <VoiceOption value={options.voice} means={means} onChange={(voice) => onChange({ voice })} />
        <MusicOption value={options.music} onChange={(music) => onChange({ music })} />
      </div>
      {losesEdits ? <Notice kind="waiting">{t('losesEdits')}</Notice> : null}
    </Card>
  );
}

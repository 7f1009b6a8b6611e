'use client';

import { useTranslations } from 'next-intl';
import { useId, useState } from 'react';
import type { ClipOptions } from '@/lib/subtitles/schemas';
import { SoundtrackField } from '../../music/soundtrack/soundtrack-field';
import { OptionRow } from './option-row';

type Music = ClipOptions['music'];
type Props = { value: Music; onChange: (music: Music) => void };

/** As loud as music is under a voice that is to be understood. */
const usualLevel = 40;

/** A track of the library under the sound of the video, and how loud. */
export function MusicOption({ value, onChange }: Props) {
  const t = useTranslations('clips.music');
  const id = useId();
  const [open, setOpen] = useState(false);
  const [level, setLevel] = useState(value?.level ?? usualLevel);
  return (
    <OptionRow
      title={t('title')}
      text={t('text')}
      checked={open || value !== null}
      onChange={(on) => {
        setOpen(on);
        if (!on) onChange(null);
      }}
    >
      <div className="flex flex-col gap-4">
        <SoundtrackField
          isNamed
          value={value?.trackId ?? null}
          otherwise={t('nothing')}
          onChange={(trackId) => onChange(trackId === null ? null : { trackId, level })}
        />
        {value === null ? null : (
          <div className="flex flex-col gap-1">
            <label htmlFor={id} className="flex justify-between gap-2 text-sm font-medium">
              {t('level')}
              <span className="text-muted-foreground tabular-nums">{value.level} %</span>
            </label>
            <input
              id={id}
              type="range"
              min={5}
              max={100}
              step={5}
              value={value.level}
              aria-describedby={`${id}-hint`}
              className="h-8 w-full accent-primary"
              onChange={(event) => {
                setLevel(Number(event.target.value));
                onChange({ ...value, level: Number(event.target.value) });
              }}
            />
            <p id={`${id}-hint`} className="text-sm text-muted-foreground">
              {t('levelHint')}
            </p>
          </div>
        )}
      </div>
    </OptionRow>
  );
}

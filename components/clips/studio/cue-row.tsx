'use client';

import { useTranslations } from 'next-intl';
import { memo, useEffect, useRef } from 'react';
import type { ClipCues, Cue } from '@/lib/subtitles/schemas';
import { cn } from '../../ui/class-names';
import { bringIntoList } from './bring-into-list';
import { CueMenu } from './cue-menu';
import { cueText } from './edits/cue-text';
import { readingSpeed } from './reading-speed';
import { TimeInput } from './time-input';
import type { Focus, useCueEditor } from './use-cue-editor';
import { useCueKeys } from './use-cue-keys';

export type CueActs = ReturnType<typeof useCueEditor>['acts'];

type Props = {
  cue: Cue;
  number: number;
  /** Ids of the ones before and after it. */
  before: string | null;
  after: string | null;
  selected: boolean;
  /** It stands in the picture right now. */
  current: boolean;
  /** What is searched for is in it. */
  found: boolean;
  focus: Focus | null;
  limits: ClipCues['limits'];
  acts: CueActs;
  onSeek: (ms: number) => void;
};

/** One cue: when, what, and how fast it has to be read. */
export const CueRow = memo(function CueRow(props: Props) {
  const { cue, number, selected, current, found, focus, limits, acts, onSeek } = props;
  const t = useTranslations('clips.studio.cue');
  const row = useRef<HTMLLIElement>(null);
  const field = useRef<HTMLTextAreaElement>(null);
  const onKeyDown = useCueKeys(props);
  const speed = readingSpeed(cue);
  const tooFast = speed > limits.charactersASecond;
  const tooLong = cue.lines.some((line) => line.length > limits.charactersALine);

  useEffect(() => {
    if (!focus || !field.current) return;
    field.current.focus({ preventScroll: true });
    const at = focus.caret === 'start' ? 0 : field.current.value.length;
    field.current.setSelectionRange(at, at);
    bringIntoList(row.current);
  }, [focus]);
  useEffect(() => {
    if (current) bringIntoList(row.current);
  }, [current]);

  return (
    <li
      ref={row}
      id={`cue-${cue.id}`}
      aria-label={t('label', { number })}
      aria-current={current ? 'true' : undefined}
      className={cn(
        'relative grid grid-cols-[2rem_minmax(0,1fr)_auto] items-start gap-x-2 px-2 py-2 before:absolute before:inset-y-0 before:left-0 before:w-0.5 [contain-intrinsic-size:auto_88px] [content-visibility:auto] sm:grid-cols-[2rem_5.75rem_minmax(0,1fr)_auto]',
        selected && 'bg-primary-soft before:bg-primary',
        current && !selected && 'bg-hover',
        found && 'before:bg-waiting',
      )}
    >
      <button
        type="button"
        aria-label={t('goTo', { number })}
        onClick={() => {
          acts.select(cue.id);
          onSeek(cue.from);
        }}
        className="h-7 rounded-half text-sm text-muted-foreground tabular-nums hover:bg-hover"
      >
        {number}
      </button>
      <div className="flex gap-x-1 max-sm:col-start-2 max-sm:row-start-1 sm:flex-col">
        <TimeInput
          label={t('from', { number })}
          value={cue.from}
          onChange={(from) => acts.time(cue.id, { from })}
        />
        <TimeInput label={t('to', { number })} value={cue.to} onChange={(to) => acts.time(cue.id, { to })} />
      </div>
      <div className="flex min-w-0 flex-col gap-0.5 max-sm:col-start-2 max-sm:row-start-2">
        <textarea
          ref={field}
          rows={2}
          dir="auto"
          aria-label={t('text', { number })}
          aria-describedby={tooFast || tooLong ? `${cue.id}-note` : undefined}
          value={cueText(cue)}
          onChange={(event) => acts.write(cue.id, event.target.value)}
          onFocus={() => acts.select(cue.id)}
          onKeyDown={onKeyDown}
          className="field-sizing-content min-h-13 w-full resize-none rounded-half border border-input bg-card px-2 py-1 text-sm text-foreground"
        />
        <p
          id={`${cue.id}-note`}
          className={cn('text-xs text-muted-foreground tabular-nums', (tooFast || tooLong) && 'text-waiting')}
        >
          {t('speed', { count: Math.round(speed) })}
          {tooFast ? ` · ${t('tooFast', { limit: limits.charactersASecond })}` : ''}
          {tooLong ? ` · ${t('tooLong', { limit: limits.charactersALine })}` : ''}
        </p>
      </div>
      <CueMenu {...props} field={field} />
    </li>
  );
});

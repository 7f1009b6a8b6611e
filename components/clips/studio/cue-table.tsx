'use client';

import { useTranslations } from 'next-intl';
import { useMemo } from 'react';
import type { ClipCues, Cue } from '@/lib/subtitles/schemas';
import { CueRow } from './cue-row';
import { cueText } from './edits/cue-text';
import { type Search, searchPattern } from './edits/search-pattern';
import { useCueAt } from './use-cue-at';
import type { useCueEditor } from './use-cue-editor';
import type { Player } from './use-player';

type Props = {
  editor: ReturnType<typeof useCueEditor>;
  player: Player;
  limits: ClipCues['limits'];
  search: Search | null;
};

/** Every cue, in the order in which they are said. */
export function CueTable({ editor, player, limits, search }: Props) {
  const t = useTranslations('clips.studio');
  const { cues, selectedId, focus, acts } = editor;
  const currentId = useCueAt(player.clock, cues);
  const found = useMemo(() => foundIn(cues, search), [cues, search]);
  if (cues.length === 0) return <p className="p-6 text-center text-muted-foreground">{t('nothingLeft')}</p>;
  return (
    <ol aria-label={t('cues')} className="divide-y divide-border">
      {cues.map((cue, index) => (
        <CueRow
          key={cue.id}
          cue={cue}
          number={index + 1}
          before={cues[index - 1]?.id ?? null}
          after={cues[index + 1]?.id ?? null}
          selected={cue.id === selectedId}
          current={cue.id === currentId && player.playing}
          found={found.has(cue.id)}
          focus={focus?.id === cue.id ? focus : null}
          limits={limits}
          acts={acts}
          onSeek={player.seek}
        />
      ))}
    </ol>
  );
}

function foundIn(cues: readonly Cue[], search: Search | null): Set<string> {
  const pattern = search && searchPattern(search);
  if (!pattern) return new Set();
  return new Set(cues.filter((cue) => cueText(cue).search(pattern) >= 0).map(({ id }) => id));
}

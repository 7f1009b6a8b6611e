'use client';

import { ArrowLeftToLine, ArrowRightToLine, Plus, Search } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import type { ClipCues } from '@/lib/subtitles/schemas';
import { Card } from '../../ui/card';
import { IconButton } from '../../ui/icon-button';
import { CueTable } from './cue-table';
import type { Search as SearchFor } from './edits/search-pattern';
import { FindReplace } from './find-replace';
import type { useCueEditor } from './use-cue-editor';
import type { Player } from './use-player';

type Props = {
  editor: ReturnType<typeof useCueEditor>;
  player: Player;
  limits: ClipCues['limits'];
  searching: boolean;
  onSearching: (searching: boolean) => void;
};

/** The table of cues with its tools. */
export function CuePanel({ editor, player, limits, searching, onSearching }: Props) {
  const t = useTranslations('clips.studio');
  const [search, setSearch] = useState<SearchFor>({ find: '', matchCase: false });
  const { selectedId, acts } = editor;
  const now = () => player.clock.get();
  return (
    <Card
      aria-label={t('cues')}
      className="flex max-h-[60dvh] min-h-64 min-w-0 flex-col overflow-hidden lg:max-h-[calc(100dvh-4rem)]"
    >
      <div className="flex flex-wrap items-center gap-1 border-b border-border px-3 py-1.5">
        <h2 className="flex-1 font-semibold">{t('cuesCount', { count: editor.cues.length })}</h2>
        <IconButton
          icon={ArrowLeftToLine}
          size="icon-sm"
          label={t('setIn')}
          disabled={selectedId === null}
          onClick={() => selectedId !== null && acts.time(selectedId, { from: now() })}
        />
        <IconButton
          icon={ArrowRightToLine}
          size="icon-sm"
          label={t('setOut')}
          disabled={selectedId === null}
          onClick={() => selectedId !== null && acts.time(selectedId, { to: now() })}
        />
        <IconButton icon={Plus} size="icon-sm" label={t('insert')} onClick={() => acts.insert(now())} />
        <IconButton
          icon={Search}
          size="icon-sm"
          label={t('find.title')}
          aria-pressed={searching}
          onClick={() => onSearching(!searching)}
        />
      </div>
      {searching ? (
        <FindReplace
          editor={editor}
          search={search}
          onSearch={setSearch}
          onClose={() => onSearching(false)}
        />
      ) : null}
      <div data-cue-list className="scroll-quiet relative min-h-0 flex-1 overflow-y-auto">
        <CueTable editor={editor} player={player} limits={limits} search={searching ? search : null} />
      </div>
    </Card>
  );
}

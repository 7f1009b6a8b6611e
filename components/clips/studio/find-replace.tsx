'use client';

import { ChevronDown, X } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { type FormEvent, useEffect, useRef, useState } from 'react';
import { Button } from '../../ui/button';
import { IconButton } from '../../ui/icon-button';
import { Input } from '../../ui/input';
import { bringIntoList } from './bring-into-list';
import { countFound } from './edits/count-found';
import type { Search } from './edits/search-pattern';
import type { useCueEditor } from './use-cue-editor';

type Props = {
  editor: ReturnType<typeof useCueEditor>;
  search: Search;
  onSearch: (search: Search) => void;
  onClose: () => void;
};

/** Finds words in all cues and puts others in their place, one by one or everywhere. */
export function FindReplace({ editor, search, onSearch, onClose }: Props) {
  const t = useTranslations('clips.studio.find');
  const field = useRef<HTMLInputElement>(null);
  const [put, setPut] = useState('');
  const { ids, count } = countFound(editor.cues, search);
  useEffect(() => field.current?.focus(), []);

  function next(event?: FormEvent) {
    event?.preventDefault();
    const cues = editor.cues.map(({ id }) => id);
    const at = editor.selectedId === null ? -1 : cues.indexOf(editor.selectedId);
    const id = ids.find((one) => cues.indexOf(one) > at) ?? ids[0];
    if (id !== undefined) editor.acts.select(id);
    if (id !== undefined) bringIntoList(document.getElementById(`cue-${id}`));
  }

  function replaceOne() {
    const { selectedId } = editor;
    if (selectedId !== null && ids.includes(selectedId)) editor.acts.replace(search, put, selectedId);
    next();
  }

  return (
    <search
      aria-label={t('title')}
      className="flex flex-col gap-2 border-b border-border p-3"
      onKeyDown={(event) => {
        if (event.key === 'Escape') onClose();
      }}
    >
      <form className="flex flex-wrap items-center gap-2" onSubmit={next}>
        <Input
          ref={field}
          aria-label={t('find')}
          placeholder={t('find')}
          value={search.find}
          onChange={(event) => onSearch({ ...search, find: event.target.value })}
          className="h-9 min-w-40 flex-1"
        />
        <span role="status" className="text-sm whitespace-nowrap text-muted-foreground tabular-nums">
          {search.find === '' ? null : t('found', { count })}
        </span>
        <IconButton
          icon={ChevronDown}
          type="submit"
          size="icon-sm"
          label={t('next')}
          disabled={count === 0}
        />
        <IconButton icon={X} size="icon-sm" label={t('close')} onClick={onClose} />
      </form>
      <div className="flex flex-wrap items-center gap-2">
        <Input
          aria-label={t('replaceWith')}
          placeholder={t('replaceWith')}
          value={put}
          onChange={(event) => setPut(event.target.value)}
          className="h-9 min-w-40 flex-1"
        />
        <Button variant="secondary" size="sm" disabled={count === 0} onClick={replaceOne}>
          {t('replace')}
        </Button>
        <Button
          variant="secondary"
          size="sm"
          disabled={count === 0}
          onClick={() => editor.acts.replace(search, put)}
        >
          {t('replaceAll')}
        </Button>
      </div>
      <label className="flex items-center gap-2 self-start text-sm">
        <input
          type="checkbox"
          checked={search.matchCase}
          onChange={(event) => onSearch({ ...search, matchCase: event.target.checked })}
          className="size-4 accent-primary"
        />
        {t('matchCase')}
      </label>
    </search>
  );
}

'use client';

import { Download } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useCallback } from 'react';
import { useAddress } from '../../address/use-address';
import { queryString } from '../../api/query-string';
import { Button } from '../../ui/button';
import { SearchInput } from '../../ui/search-input';
import { Segmented } from '../../ui/segmented';
import { AlbumsGrid } from './albums-grid';
import { LibraryFilters } from './library-filters';
import { TracksPanel } from './tracks-panel';

/** Albums with their covers, or tracks as a list; what is searched for stands in the address. */
export function LibraryPanel() {
  const t = useTranslations('music.library');
  const ui = useTranslations('ui');
  const { get, set, replace } = useAddress();
  const view = get('view') === 'tracks' ? 'tracks' : 'albums';
  const query = get('query') ?? '';
  const search = useCallback((text: string) => replace({ query: text.trim() || null }), [replace]);
  return (
    <div className="flex flex-col gap-6">
      <div className="flex flex-wrap items-center gap-3">
        <Segmented
          label={t('view')}
          className="w-52"
          value={view}
          options={[
            { value: 'albums', label: t('albums') },
            { value: 'tracks', label: t('tracks') },
          ]}
          onChange={(next) => set({ view: next === 'albums' ? null : next })}
        />
        <div className="min-w-56 flex-1">
          <SearchInput label={t('search')} value={query} onChange={search} />
        </div>
        {view === 'tracks' ? (
          <>
            <LibraryFilters />
            <Button asChild variant="secondary">
              <a href={`/api/music/exports/tracks${queryString({ sourceId: get('source') })}`} download>
                <Download aria-hidden />
                {ui('export')}
              </a>
            </Button>
          </>
        ) : null}
      </div>
      {view === 'albums' ? <AlbumsGrid query={query} /> : <TracksPanel query={query} />}
    </div>
  );
}

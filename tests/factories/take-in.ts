import { copyFile, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { readAudio } from '@/lib/music/audio/read-audio';
import { admitTrack } from '@/lib/music/importing/admit-track';
import { dressTrack } from '@/lib/music/importing/dress-track';
import { keepTrack } from '@/lib/music/importing/keep-track';
import { ImportOptions } from '@/lib/music/schemas';
import { endImport, findImport, insertImport } from '@/lib/music/store/imports';
import { findItemsOfPage, insertItems } from '@/lib/music/store/items';
import { findPage, insertPages } from '@/lib/music/store/pages';
import { findSource } from '@/lib/music/store/sources';
import type { Ctx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { newId } from '@/lib/platform/new-id';
import { baseContext } from './contexts';

const ctx: Ctx = { ...baseContext({ actor: { kind: 'job', job: 'test.job' } }), companyId: '' };

export interface Arrival {
  readonly sourceId: string;
  readonly title: string;
  readonly artist: string;
  readonly isrc?: string;
  /** Its import is called off once it has been compared with the library. */
  readonly isForsaken?: boolean;
}

/** Takes a sound file in as an import does once it has been downloaded. Returns the item as it ended. */
export async function takeIn(sound: string, { sourceId, title, artist, isrc, isForsaken = false }: Arrival) {
  const now = new Date();
  const [importId, pageId, itemId] = [newId('imp'), newId('mpg'), newId('itm')];
  const url = `http://music.example/${itemId}`;
  const facts = {
    pageUrl: url,
    ownPageUrl: null,
    coverUrl: null,
    durationMs: null,
    isrc: isrc ?? null,
    album: null,
    year: null,
    origins: {},
    extractor: 'test',
    capturedAt: now,
  };
  const work = await acrossCompanies(ctx, async (tx) => {
    const asked = {
      askedBy: null,
      askedHow: 'command',
      createdAt: now,
      kind: 'bulk',
      key: importId,
    } as const;
    const options = ImportOptions.parse({});
    await insertImport(tx, { ...asked, id: importId, sourceId, urls: [url], options });
    await insertPages(tx, [{ id: pageId, importId, url, position: 0 }]);
    await insertItems(tx, [
      { id: itemId, importId, pageId, position: 0, trackKey: itemId, title, artist, facts },
    ]);
    const [page, row, source] = [
      await findPage(tx, pageId),
      await findImport(tx, importId),
      await findSource(tx, sourceId),
    ];
    if (!page || !row || !source) throw new Error('What was just written is not there.');
    return { page, row, source };
  });
  const itemOf = async () => {
    const [item] = await acrossCompanies(ctx, (tx) => findItemsOfPage(tx, pageId));
    if (!item) throw new Error('The item is gone.');
    return item;
  };
  const directory = await mkdtemp(path.join(tmpdir(), 'x8-arrival-'));
  try {
    const file = path.join(directory, 'sound.part');
    await copyFile(sound, file);
    const findings = { tracks: [], total: 1, album: null, expiresAt: now, extractor: 'test' };
    const wish = {
      work,
      item: await itemOf(),
      found: null,
      read: { findings, albumId: null, chartId: null },
    };
    const heard = await readAudio(file);
    const admitted = await admitTrack(ctx, wish, heard);
    if (isForsaken) await acrossCompanies(ctx, (tx) => endImport(tx, importId, { state: 'CANCELLED' }));
    if (isForsaken || admitted.kind === 'known') return itemOf();
    const signal = new AbortController().signal;
    const dressed = await dressTrack(ctx, { ...wish, file, facts: heard, signal });
    await keepTrack(ctx, { ...wish, admitted, dressed });
    return itemOf();
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

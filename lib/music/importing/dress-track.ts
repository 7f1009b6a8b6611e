import { rm } from 'node:fs/promises';
import path from 'node:path';
import { storePlatformFile } from '@/lib/media';
import type { Ctx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { AppError } from '@/lib/platform/errors/app-error';
import { log } from '@/lib/platform/log';
import type { AudioFacts } from '../audio/audio-facts';
import { writeTags } from '../audio/write-tags';
import { ownCover } from '../covers/own-cover';
import { type Cover, prepareCover } from '../covers/prepare-cover';
import { musicUserAgent } from '../pool/user-agent';
import { hostsOf } from '../sources/hosts-of';
import { findDeclarations } from '../store/sources';
import type { ItemWork } from './bring-item';

interface Dressing extends ItemWork {
  readonly file: string;
  readonly facts: AudioFacts;
  readonly signal: AbortSignal;
}

/** A track's files in the store. */
export interface Dressed {
  readonly fileId: string;
  readonly coverId: string | null;
  readonly size: number;
}

const coverMs = 30_000;

/** Gives a sound its cover and its tags, with the licence in them, and puts both into the store. A track is whole without a cover. */
export async function dressTrack(ctx: Ctx, wish: Dressing): Promise<Dressed> {
  const { work, item, file, facts, signal } = wish;
  const { source, page } = work;
  const declaration = (await acrossCompanies(ctx, (tx) => findDeclarations(tx, [source.declarationId]))).get(
    source.declarationId,
  );
  const cover = await coverOf(wish);
  try {
    await writeTags(
      file,
      {
        title: item.title,
        artist: item.artist,
        album: work.row.options.albumTitle ?? item.facts.album ?? wish.read.findings.album?.title ?? null,
        year: item.facts.year,
        isrc: item.facts.isrc ?? facts.tags.isrc,
        trackNumber: item.position + 1,
        licence: declaration?.licence ?? '',
        licenceUrl: declaration?.licenceUrl ?? null,
        sourceUrl: page.url,
        cover,
      },
      signal,
    );
    const name = `${item.artist} – ${item.title}${facts.extension}`;
    const once = `${item.id} ${facts.fileSha256}`;
    const sound = await storePlatformFile(ctx, { purpose: 'music-track', name, path: file, once });
    const coverId = cover
      ? (await storePlatformFile(ctx, { purpose: 'music-cover', name: 'cover.jpg', path: cover.path, once }))
          .id
      : null;
    return { fileId: sound.id, coverId, size: sound.size };
  } finally {
    if (cover) await rm(cover.path, { force: true });
  }
}

/** The page's cover, else the one that the file came with. */
async function coverOf(wish: Dressing): Promise<Cover | null> {
  const { work, item, file, facts } = wish;
  const { coverUrl } = item.facts;
  const headers = { referer: work.page.url, 'user-agent': musicUserAgent() };
  const told = coverUrl === null ? null : await prepared(wish, { url: coverUrl, headers });
  if (told !== null) return told;
  const own = await ownCover(file, facts.extension);
  return own && prepared(wish, own);
}

async function prepared(
  { work, item, file, signal }: Dressing,
  from: Parameters<typeof prepareCover>[0]['from'],
): Promise<Cover | null> {
  try {
    return await prepareCover({
      from,
      path: path.join(path.dirname(file), `${item.id}.jpg`),
      allows: hostsOf(work.source).any,
      timeoutMs: coverMs,
      signal,
    });
  } catch (error) {
    signal.throwIfAborted();
    if (!(error instanceof AppError)) throw error;
    log.info({ itemId: item.id, reason: error.key }, 'a cover is not taken');
    return null;
  }
}

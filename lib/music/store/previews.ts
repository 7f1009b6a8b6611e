import { z } from 'zod';
import type { Prisma } from '@/lib/platform/db/generated/client';
import type { Tx } from '@/lib/platform/db/transaction';
import { errorCodes } from '@/lib/platform/errors/app-error';
import { Preview, Reason } from '../schemas';

/** Why a page could not be read, with the code of its error: whoever waits gets it as if they had read it themselves. */
const PreviewFailure = Reason.extend({ code: z.enum(errorCodes) });
export type PreviewFailure = z.infer<typeof PreviewFailure>;

export interface PreviewRow {
  readonly key: string;
  readonly sourceId: string;
  readonly url: string;
  readonly state: 'READING' | 'READY' | 'FAILED';
  readonly found: (Preview & { readonly limit: number }) | null;
  readonly reason: PreviewFailure | null;
  readonly askedAt: Date;
  readonly expiresAt: Date;
}

export async function findPreview(tx: Tx, key: string): Promise<PreviewRow | null> {
  const row = await tx.db.musicPreview.findUnique({ where: { key } });
  return (
    row && {
      ...row,
      state: row.state as PreviewRow['state'],
      found: row.found === null ? null : (Preview.loose().parse(row.found) as PreviewRow['found']),
      reason: row.reason === null ? null : PreviewFailure.parse(row.reason),
    }
  );
}

/** Says that a preview is being read, unless one is there that still holds; returns whether somebody has to read it. */
export async function beginPreview(
  tx: Tx,
  wish: Pick<PreviewRow, 'key' | 'sourceId' | 'url'> & { readonly limit: number; readonly until: Date },
): Promise<boolean> {
  const now = tx.ctx.clock.now();
  const found = { url: wish.url, sourceId: wish.sourceId, total: 0, tracks: [], limit: wish.limit };
  const rows = await tx.db.$queryRaw<unknown[]>`
    insert into music_preview (key, source_id, url, state, found, asked_at, expires_at)
    values (${wish.key}, ${wish.sourceId}, ${wish.url}, 'READING', ${found}, ${now}, ${wish.until})
    on conflict (key) do update
       set state = 'READING', found = excluded.found, reason = null, asked_at = excluded.asked_at,
           expires_at = excluded.expires_at
     where music_preview.expires_at <= ${now} or music_preview.state = 'FAILED'
    returning 1`;
  return rows.length === 1;
}

export async function endPreview(
  tx: Tx,
  key: string,
  to: { readonly found: Preview; readonly expiresAt: Date } | { readonly reason: PreviewFailure },
): Promise<void> {
  const data: Prisma.MusicPreviewUpdateManyMutationInput =
    'found' in to
      ? { state: 'READY', found: to.found, expiresAt: to.expiresAt }
      : { state: 'FAILED', reason: to.reason, expiresAt: tx.ctx.clock.now() };
  await tx.db.musicPreview.updateMany({ where: { key, state: 'READING' }, data });
}

export async function deleteOldPreviews(tx: Tx, before: Date): Promise<void> {
  await tx.db.musicPreview.deleteMany({ where: { expiresAt: { lt: before } } });
}

import { awaitImport, getTracks, type RequestImport, requestImport } from '@/lib/music';
import type { BaseCtx } from '@/lib/platform/context';
import { env } from '@/lib/platform/env';
import type { Language } from '@/lib/platform/i18n/languages';
import { importAnswer } from './import-answer';

/** Shorter than the minute after which proxies give up. */
const waitMs = 55_000;

interface Asked {
  readonly base: BaseCtx;
  readonly language: Language;
  readonly query: Readonly<Record<string, string>>;
}

/**
 * Begins an import and tells how it went. With `?async=1`, and for one that is not over in time, 202: it goes on by itself,
 * and what becomes of it stands at `statusUrl`.
 */
export async function runImport({ base, language, query }: Asked, wish: RequestImport): Promise<unknown> {
  const { id } = await requestImport(base, wish, base.token ? 'api' : 'web');
  if (query.async === '1') return accepted(id);
  const detail = await awaitImport(base, { importId: id, waitMs });
  if (detail.endedAt === null) return accepted(id);
  const ids = detail.items.flatMap(({ trackId, duplicateOf }) => duplicateOf ?? trackId ?? []);
  return importAnswer(detail, await getTracks(base, ids), language);
}

function accepted(importId: string): Response {
  const statusUrl = new URL(`/api/music/imports/${importId}`, env().X8_URL).toString();
  return Response.json(
    { success: true, importId, statusUrl },
    { status: 202, headers: { 'Cache-Control': 'private, no-store', Location: statusUrl } },
  );
}

import type { Ctx } from '@/lib/platform/context';
import { acrossCompanies } from '@/lib/platform/db/across-companies';
import { log } from '@/lib/platform/log';
import { findImport } from '../store/imports';

const lookMs = 1_500;

/** Aborts when an import is called off, or its source withdrawn, while it is worked on. */
export function watchImport(ctx: Ctx, importId: string): { readonly signal: AbortSignal; stop(): void } {
  const controller = new AbortController();
  const look = async (): Promise<void> => {
    const row = await acrossCompanies(ctx, (tx) => findImport(tx, importId));
    if (row?.state !== 'RUNNING' && row?.state !== 'QUEUED') controller.abort(new ImportOver());
  };
  const timer = setInterval(() => {
    look().catch((error: unknown) => log.warn({ err: error, importId }, 'an import could not be watched'));
  }, lookMs);
  return { signal: controller.signal, stop: () => clearInterval(timer) };
}

/** What work under way ends with when its import has ended without it. */
export class ImportOver extends Error {
  override readonly name = 'ImportOver';
}

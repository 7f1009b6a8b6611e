import type { BaseCtx } from '@/lib/platform/context';
import { log } from '@/lib/platform/log';

/**
 * Runs what was put off until after the commit. A failed effect is repeated by its sweeper and must not look like a failed
 * verb: it is only logged.
 */
export async function runEffects(
  { requestId }: BaseCtx,
  effects: readonly (() => Promise<void>)[],
): Promise<void> {
  for (const effect of effects)
    await effect().catch((error: unknown) =>
      log.error({ err: error, requestId }, 'after-commit effect failed'),
    );
}

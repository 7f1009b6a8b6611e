import { AppError } from '@/lib/platform/errors/app-error';
import type { Clock } from '@/lib/platform/time/clock';

/** So many requests a window; in the memory of this process, so that asking costs nothing. */
export interface BudgetRule {
  readonly requests: number;
  readonly windowMs: number;
}

/** Keys remembered at once; the oldest window is forgotten first. */
const mostKeys = 10_000;

/**
 * A budget of requests a key: returns what to call at each. That throws `limit` (`requests-too-fast`) with the seconds until
 * the key's next window.
 */
export function requestBudget({ requests, windowMs }: BudgetRule): (key: string, clock: Clock) => void {
  const windows = new Map<string, { readonly endsAt: number; left: number }>();
  return (key, clock) => {
    const now = clock.now().getTime();
    let window = windows.get(key);
    if (!window || window.endsAt <= now) {
      window = { endsAt: now + windowMs, left: requests };
      windows.delete(key);
      windows.set(key, window);
      const [oldest] = windows.keys();
      if (windows.size > mostKeys && oldest !== undefined) windows.delete(oldest);
    }
    window.left -= 1;
    if (window.left >= 0) return;
    const seconds = Math.max(1, Math.ceil((window.endsAt - now) / 1_000));
    throw new AppError('limit', 'requests-too-fast', { retryAfter: seconds, params: { seconds } });
  };
}

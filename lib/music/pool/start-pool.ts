import { sweepBrowsers } from './sweep-browsers';
import { thePool } from './the-pool';

/** Clears away what browsers of dead workers left behind. Browsers start with the first work. */
export async function startPool(): Promise<void> {
  await sweepBrowsers();
  thePool();
}

import { thePool } from './the-pool';

/** Replaces every browser of this process; pages in work end first. */
export function retireBrowsers(): void {
  thePool().retire();
}

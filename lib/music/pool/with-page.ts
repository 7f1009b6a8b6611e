import type { PageWish, PageWork } from './page-wish';
import { thePool } from './the-pool';

/**
 * Does some work with a page of a browser, alone with it until the work ends; waits for a place if need be, up to a minute.
 * The page reaches `allows` only, keeps its source's cookies, and is left behind when the work ends. Returns what the work
 * does and throws what it throws, or `unavailable` (`page-timeout`, `page-crashed`, `page-unreachable`, `page-unreadable`,
 * `page-quarantined`, `page-stopped`, `pool-busy`, `browser-failed`) and `invalid` (`address-refused`, `browser-missing`).
 */
export function withPage<T>(wish: PageWish, work: PageWork<T>): Promise<T> {
  return thePool().withPage(wish, work);
}

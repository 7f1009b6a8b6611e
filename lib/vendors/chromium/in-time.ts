import { ChromiumFailure } from './chromium-failure';

/** What `work` ends with, or `timeout` after so many milliseconds; a late end of it is of no interest then. */
export async function inTime<T>(work: Promise<T>, ms: number, what: string): Promise<T> {
  const { promise, reject } = Promise.withResolvers<never>();
  const timer = setTimeout(() => reject(new ChromiumFailure('timeout', what)), ms);
  try {
    return await Promise.race([work, promise]);
  } finally {
    clearTimeout(timer);
  }
}

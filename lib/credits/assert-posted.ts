import { AppError } from '@/lib/platform/errors/app-error';
import type { Posted } from './store/postings';

/**
 * Throws unless the movement is in the books, now or already: `conflict` `credits-too-few` (needed, balance),
 * `conflict` `key-reused`.
 */
export function assertPosted(posted: Posted, needed: number): void {
  if (posted.outcome === 'too-few') {
    throw new AppError('conflict', 'credits-too-few', { params: { needed, balance: posted.available } });
  }
  if (posted.outcome === 'reused') throw new AppError('conflict', 'key-reused');
}

import type { Ctx } from '@/lib/platform/context';
import { AppError } from '@/lib/platform/errors/app-error';
import { inBooks } from './in-books';
import type { Hold } from './schemas';
import { findHold } from './store/books';
import { insertPosting, type Posting } from './store/postings';

/** Each hold is ended by one of the first two, once; the third undoes the first. The database keeps count of both. */
const endings = {
  CAPTURE: { from: 'held', to: 'spent', name: 'capture', after: '' },
  RELEASE: { from: 'held', to: 'available', name: 'release', after: '' },
  REFUND: { from: 'spent', to: 'available', name: 'refund', after: '#capture' },
} as const;

/** Why a hold cannot be ended so, by how it stands. */
const obstacles = {
  OPEN: 'credits-not-spent',
  CAPTURED: 'credits-spent',
  RELEASED: 'credits-given-back',
  REFUNDED: 'credits-given-back',
} as const;

/** Ends a hold in one of the three ways; the same way again changes nothing. Returns the hold as it stands. */
export async function endHold(
  ctx: Ctx,
  kind: keyof typeof endings,
  { key, reason }: { readonly key: string; readonly reason?: string },
): Promise<Hold> {
  const { from, to, name, after } = endings[kind];
  return inBooks(ctx, async (tx) => {
    const posting: Posting = { kind, key: `${key}#${name}`, from, to, follows: `${key}${after}` };
    const { outcome } = await insertPosting(tx, reason === undefined ? posting : { ...posting, reason });
    const hold = await findHold(tx, key);
    if (!hold) throw new AppError('not-found', 'credits-hold-not-found');
    if (outcome !== 'applied' && outcome !== 'repeated')
      throw new AppError('conflict', obstacles[hold.status]);
    return hold;
  });
}

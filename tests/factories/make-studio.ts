import { grantCredits } from '@/lib/credits';
import type { Ctx } from '@/lib/platform/context';
import { drainLane } from '@/lib/platform/dispatch/drain-lane';
import { newId } from '@/lib/platform/new-id';
import { type MovedClock, movedClock } from '@/lib/platform/time/moved-clock';
import { type RequestReels, storeReelPhoto } from '@/lib/reels';
import { makeCompany } from './make-company';
import { realPhoto } from './real-photo';

export interface Studio {
  readonly companyId: string;
  readonly owner: Ctx;
  readonly job: Ctx;
  readonly clock: MovedClock;
  /** A wish for so many videos of the studio's photo. */
  readonly wish: (count: RequestReels['count'], change?: Partial<RequestReels>) => RequestReels;
  /** Does what is due within so many seconds. */
  readonly passes: (seconds: number) => Promise<void>;
}

let photo: Buffer | undefined;

/** A company that makes reels, with credits and a photo, on a clock and a lane of its own. */
export async function makeStudio(credits: number): Promise<Studio> {
  const made = await makeCompany();
  const clock = movedClock(new Date());
  const change = { clock, lane: newId('lane') };
  const [owner, job] = [
    { ...made.owner, ...change },
    { ...made.job, ...change },
  ];
  if (credits > 0) await grantCredits(job, { key: newId('grant'), amount: credits, reason: 'welcome' });
  photo ??= realPhoto();
  const { photoId } = await storeReelPhoto(owner, { name: 'product.jpg', bytes: photo });
  return {
    companyId: made.companyId,
    owner,
    job,
    clock,
    wish: (count, more = {}) => ({
      key: newId('wish'),
      photoId,
      text: 'Leather sneakers made by hand.',
      template: 'ugc',
      count,
      ...more,
    }),
    passes: (seconds) => {
      const until = new Date(clock.now().getTime() + seconds * 1_000);
      return drainLane({ name: change.lane, clock }, until);
    },
  };
}

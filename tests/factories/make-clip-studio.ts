import { mkdtempSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { grantTier, type TierName } from '@/lib/billing';
import { storeFileFrom } from '@/lib/media';
import type { Ctx } from '@/lib/platform/context';
import { drainLane } from '@/lib/platform/dispatch/drain-lane';
import { newId } from '@/lib/platform/new-id';
import { type MovedClock, movedClock } from '@/lib/platform/time/moved-clock';
import type { RequestClip } from '@/lib/subtitles';
import { baseContext } from './contexts';
import { makeCompany } from './make-company';

export interface ClipStudio {
  readonly companyId: string;
  readonly owner: Ctx;
  readonly job: Ctx;
  readonly clock: MovedClock;
  /** Keeps a video as an upload would. */
  readonly upload: (file: string) => Promise<string>;
  readonly wish: (fileId: string, change?: Partial<RequestClip>) => RequestClip;
  /** Does what is due within so many seconds. */
  readonly passes: (seconds: number) => Promise<void>;
}

/** A company that makes clips, on a clock and a lane of its own. */
export async function makeClipStudio(
  tier: TierName = 'FREE',
  timeZone = 'Europe/Berlin',
): Promise<ClipStudio> {
  const made = await makeCompany({ timeZone });
  const clock = movedClock(new Date());
  const change = { clock, lane: newId('lane') };
  const [owner, job] = [
    { ...made.owner, ...change },
    { ...made.job, ...change },
  ];
  const { companyId } = made;
  if (tier !== 'FREE')
    await grantTier({ ...baseContext({ clock }), companyId }, { tier, days: 30, reason: 'for a test' });
  return {
    companyId,
    owner,
    job,
    clock,
    upload: async (file) => {
      const stored = await storeFileFrom(owner, {
        purpose: 'clip-original',
        name: path.basename(file),
        path: file,
      });
      return stored.id;
    },
    wish: (fileId, more = {}) => ({
      key: newId('wish'),
      source: { kind: 'file', fileId },
      options: {},
      ...more,
    }),
    passes: (seconds) => {
      const until = new Date(clock.now().getTime() + seconds * 1_000);
      return drainLane({ name: change.lane, clock }, until);
    },
  };
}

/** A directory for a suite's videos. */
export const videoDirectory = (): string => mkdtempSync(path.join(tmpdir(), 'x8-clips-'));

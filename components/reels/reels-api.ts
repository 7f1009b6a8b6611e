import type { Balance } from '@/lib/credits/schemas';
import type { Reel, ReelOrder } from '@/lib/reels/schemas';
import type { Wire } from '../api/wire';

export type WireReel = Wire<Reel>;
export type WireReelOrder = Wire<ReelOrder>;

/** What `/api/reels` gives. */
export interface ReelsPage {
  readonly reels: WireReel[];
  readonly nextCursor: string | null;
  readonly balance: Balance;
  readonly rules: { readonly perDay: number; readonly usedToday: number; readonly delaySeconds: number };
}

/** What an order is answered with. */
export interface Ordered {
  readonly order: WireReelOrder;
  readonly reels: WireReel[];
}

/** What a photo is answered with. */
export interface StoredPhoto {
  readonly photoId: string;
  readonly width: number;
  readonly height: number;
}

import type { MediaTier, TierName } from './schemas';

/** What the tiers allow and cost, in minor units. */
export const tiers: Readonly<Record<TierName, MediaTier>> = {
  FREE: {
    name: 'FREE',
    maxSeconds: 60,
    maxHeight: 720,
    perDay: 3,
    watermark: true,
    translation: false,
    voice: false,
    styles: false,
    priority: 0,
    maxUploadMegabytes: 200,
    pricesMinor: null,
  },
  PRO: {
    name: 'PRO',
    maxSeconds: 600,
    maxHeight: 1080,
    perDay: 50,
    watermark: false,
    translation: true,
    voice: false,
    styles: false,
    priority: 1,
    maxUploadMegabytes: 1_024,
    pricesMinor: {
      month: { RUB: 29_900, EUR: 399, USD: 399 },
      year: { RUB: 299_000, EUR: 3_990, USD: 3_990 },
    },
  },
  CREATOR: {
    name: 'CREATOR',
    maxSeconds: 1_800,
    maxHeight: 1080,
    perDay: 200,
    watermark: false,
    translation: true,
    voice: true,
    styles: true,
    priority: 2,
    maxUploadMegabytes: 2_048,
    pricesMinor: {
      month: { RUB: 59_900, EUR: 799, USD: 799 },
      year: { RUB: 599_000, EUR: 7_990, USD: 7_990 },
    },
  },
};

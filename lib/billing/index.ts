export { buyPack } from './buy-pack';
export { buyTier } from './buy-tier';
export { closePack } from './close-pack';
export { closeTier } from './close-tier';
export { getMediaTier } from './get-media-tier';
export { grantTier } from './grant-tier';
export { isPackOrder } from './is-pack-order';
export { isTierOrder } from './is-tier-order';
export { remindTiersOften, tierEnding as tierEndingContract } from './jobs';
export { listPacks } from './list-packs';
export { listTierPurchases } from './list-tier-purchases';
export { listTiers } from './list-tiers';
export { refundPack } from './refund-pack';
export { refundTier } from './refund-tier';
export { remindTiers } from './remind-tiers';
export {
  BuyPack,
  BuyTier,
  GrantTier,
  MediaTier,
  Pack,
  PaidTier,
  TierCurrency,
  TierName,
  type TierNow,
  TierOffer,
  TierPeriod,
  TierPoint,
  TierPurchase,
} from './schemas';
export { settlePack } from './settle-pack';
export { settleTier } from './settle-tier';
export { tiers } from './tiers';

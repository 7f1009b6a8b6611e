export { buyPack } from './buy-pack';
export { closePack } from './close-pack';
export { getMediaTier } from './get-media-tier';
export { isPackOrder } from './is-pack-order';
export { listPacks } from './list-packs';
export { refundPack } from './refund-pack';
export {
  BuyPack,
  MediaTier,
  Pack,
  PaidTier,
  TierCurrency,
  TierName,
  type TierNow,
  TierPeriod,
} from './schemas';
export { settlePack } from './settle-pack';
export { tiers } from './tiers';

export { buyPack } from './buy-pack';
export { closePack } from './close-pack';
export { isPackOrder } from './is-pack-order';
export { listPacks } from './list-packs';
export { refundPack } from './refund-pack';
export { BuyPack, Pack } from './schemas';
export { settlePack } from './settle-pack';

export { adjustCredits } from './adjust-credits';
export { captureHold } from './capture-hold';
export { expireCredits } from './expire-credits';
export { getBalance } from './get-balance';
export { getHold } from './get-hold';
export { grantCredits } from './grant-credits';
export { holdCredits } from './hold-credits';
export { proveLedgerNightly } from './jobs';
export { listEntries } from './list-entries';
export { proveLedger } from './prove-ledger';
export { purchaseCredits } from './purchase-credits';
export { refundCapture } from './refund-capture';
export { releaseHold } from './release-hold';
export { reversePurchase } from './reverse-purchase';
export {
  AdjustCredits,
  Balance,
  type EntryPage,
  GrantCredits,
  HistoryEntry,
  Hold,
  HoldCredits,
  HoldStatus,
  LedgerDifference,
  ListEntries,
  PurchaseCredits,
  TransactionKind,
  TransferCredits,
} from './schemas';
export { transferCredits } from './transfer-credits';

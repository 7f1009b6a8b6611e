export { announceBooking } from './announce-booking';
export { announceOrder } from './announce-order';
export { answerTurn, type TurnAnswer } from './answer-turn';
export { eraseMemory } from './erase-memory';
export { guardReply } from './guard/guard-reply';
export { listReceipts } from './list-receipts';
export type { PolicyReply, Review, SalesPolicy, Tools, TurnInput } from './port';
export { AnnounceOrder, AnswerTurn, OrderNews, PolicyName, Receipt } from './schemas';

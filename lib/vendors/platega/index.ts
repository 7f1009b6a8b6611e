export { cancelSupported } from './cancel-supported';
export { cancelTransaction } from './cancel-transaction';
export { createTransaction } from './create-transaction';
export { getTransaction } from './get-transaction';
export { type NewTransaction, PlategaStatus, type Transaction, TransactionId } from './schemas';

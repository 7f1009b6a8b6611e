/**
 * What becomes of each table that knows a customer, by who does it. A test reads the database's catalogue: a new table with
 * a way to a contact or a conversation has to be put here or below.
 */
export const erasedTables: Readonly<Record<string, string>> = {
  contact: 'forgetContact: emptied and marked; the row is the tombstone',
  contact_identity: 'forgetContact: deleted, so that the same account begins anew',
  early_receipt: 'forgetContact: deleted where its number names the person',
  inbound_event: 'eraseEvents: emptied, the number kept',
  booking: 'eraseGuest: without city and address',
  customer_order: 'eraseBuyer: sums without the person',
  cart_line: 'eraseBuyer: deleted',
  payment: 'eraseBuyer: without the e-mail',
  assistant_state: 'eraseMemory: deleted',
  assistant_step: 'eraseMemory: deleted',
  assistant_summary: 'eraseMemory: deleted',
  assistant_receipt: 'eraseMemory: deleted',
  media_file: 'eraseThreads: files of messages deleted, in the store too',
  message: 'eraseThreads: deleted',
  outgoing_part: 'eraseThreads: deleted with its message',
  turn: 'eraseThreads: deleted',
  conversation_record: 'eraseThreads: deleted',
  lead: 'eraseThreads: emptied, counted still',
  conversation_note: 'eraseThreads: deleted',
  conversation: 'eraseThreads: deleted, or emptied where an order hangs on it',
};

/** Tables with a way to a contact or a conversation that keep what they have, and why they may. */
export const keptTables: Readonly<Record<string, string>> = {
  order_line: 'goods and sums only',
  booking_move: 'times only; whose they were is said by the booking',
  bot_broadcast: 'a message of the platform to its own users; no customer of a company is in it',
  bot_clip: 'where a clip is told of in a chat with the platform itself; no customer of a company is in it',
  assistant_usage: 'tokens and money only; the turn it names is gone',
  quote: 'goods and sums only; orders stand on it, and it goes with a conversation that has none',
};

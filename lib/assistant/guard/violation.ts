/** Something in a reply that nothing vouched for. */
export interface Violation {
  readonly kind:
    | 'amount'
    | 'number'
    | 'date'
    | 'time'
    | 'moment'
    | 'price-of'
    | 'link'
    | 'paid'
    | 'confirmed'
    | 'discount'
    | 'free'
    /** Numbers, dates or a language that nobody here can read with certainty. */
    | 'unreadable';
  /** The words in question. */
  readonly text: string;
}

import type { SaleBooking, SaleCart, SaleItem, SaleOrder, SaleSlot } from '@/lib/assistant/schemas';

export type SlotKind = 'APPOINTMENT' | 'DELIVERY';

/** What a summary before the yes shows. */
export interface QuoteShown {
  readonly lines: ReadonlyArray<{
    readonly name: string;
    readonly quantity: number;
    readonly amount?: string | null | undefined;
    readonly unitPriceMinor: number;
    readonly totalMinor: number;
  }>;
  readonly totalMinor: number;
  readonly dueNowMinor: number;
  readonly currency: string;
  readonly appointment: SaleSlot | null;
  readonly delivery: (SaleSlot & { readonly city: string; readonly address: string }) | null;
}

/** What came of counting out a weight in units of the price list. */
export interface UnitsCounted {
  readonly name: string;
  readonly unit: string | null;
  readonly measured: boolean;
  readonly offers: ReadonlyArray<{ readonly amount: string; readonly totalMinor: number }>;
  readonly currency: string;
}

/** Everything the rules policy can say, once a language. Sentences are short, warm and neutral about who speaks. */
export interface Phrases {
  greeting(shop: string): string;
  greetingAgain(): string;
  thanks(): string;
  bye(): string;
  foreign(): string;
  insult(): string;
  spam(): string;
  bot(shop: string): string;
  later(): string;

  itemLine(item: SaleItem): string;
  itemDetails(item: SaleItem): string;
  listIntro(kind: 'catalogue' | 'found' | 'which' | 'option' | 'instead', name?: string): string;
  /** After a list: how to choose. */
  listOutro(more: boolean): string;
  nothingSold(): string;
  notFound(words: string): string;
  nothingWithinLimit(): string;
  compareIntro(): string;
  cheapestOf(item: SaleItem): string;
  cheaperIntro(): string;
  nothingCheaper(): string;
  offerToAdd(item: SaleItem): string;
  offerAll(): string;

  added(name: string, quantity: number, amount?: string | null): string;
  quantitySet(name: string, quantity: number, amount?: string | null): string;
  removed(name: string): string;
  notInCart(words: string): string;
  soldOut(name: string): string;
  onlyLeft(name: string, stock: number): string;
  wholeNumbersOnly(): string;
  /** That much cannot be had: which amounts can, and what they cost. */
  soldWhole(counted: UnitsCounted): string;
  cart(cart: SaleCart): string;
  cartEmpty(): string;
  cartCleared(): string;
  askMore(): string;
  askWhatToBuy(): string;

  askAddress(): string;
  askStreet(city: string): string;
  askCity(): string;
  cityNotServed(city: string, cities: string): string;
  deliversEverywhere(): string;
  deliversTo(cities: string): string;
  deliversThere(city: string): string;
  askTime(kind: SlotKind): string;
  slotLine(slot: SaleSlot, kind: SlotKind): string;
  slotOutro(): string;
  /** The customer counts in another zone: all times here are the company's. */
  ourTime(): string;
  /** What was wished for is not free. */
  timeNotFree(kind: SlotKind): string;
  noTimes(kind: SlotKind): string;
  slotJustTaken(): string;

  quote(quote: QuoteShown): string;
  askConfirmation(due: boolean): string;
  whatToChange(): string;
  priceChanged(): string;

  link(order: SaleOrder): string;
  confirmed(order: SaleOrder): string;
  moved(order: SaleOrder): string;
  refunded(order: SaleOrder, reason: string): string;
  expired(order: SaleOrder): string;
  cancelled(order: SaleOrder): string;
  bookingLine(booking: SaleBooking): string;
  status(order: SaleOrder): string;
  notPaidYet(order: SaleOrder): string;
  noOrder(): string;
  waitingForPayment(): string;
  paymentNotPossible(): string;

  noDiscount(): string;
  noAnswer(): string;
  handedOver(): string;
  complaint(): string;
  needsPerson(): string;
  unclear(): string;
  offerHuman(): string;
  trouble(): string;
  /** To somebody who spoke, where nobody writes it down. */
  askToType(): string;
  /** To somebody who sent a picture or a file. */
  shownToPerson(): string;

  /** Labels of quick replies; what they say is understood by the policy itself. */
  readonly tap: Readonly<
    Record<
      | 'catalogue'
      | 'checkout'
      | 'cart'
      | 'yes'
      | 'change'
      | 'human'
      | 'goOn'
      | 'soonest'
      | 'payAgain'
      | 'add'
      | 'no',
      { label: string; text: string }
    >
  >;
}

/** Where and when the talk takes place. */
export interface Setting {
  readonly now: string;
  readonly timeZone: string;
}

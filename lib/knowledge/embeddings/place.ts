import type { Quantised } from './quantise';

/** Where a text stands among meanings, as one model sees it. */
export interface Place {
  readonly model: string;
  readonly vector: Quantised;
}

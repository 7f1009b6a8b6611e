import { randomHex } from '../ui/random-hex';

/** A name for one wish: sent twice, it is still one order. */
export const orderKey = (): string => `web-${randomHex(16)}`;

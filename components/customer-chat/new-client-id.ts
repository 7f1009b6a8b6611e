import { randomHex } from '../ui/random-hex';

/** This page's own number for a message, so that sending it twice stores it once. */
export const newClientId = (): string => randomHex(16);

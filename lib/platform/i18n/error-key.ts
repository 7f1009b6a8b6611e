import type errors from './messages/en/errors.json';

/** Every sentence an error can show; the English file is the list, the Russian one must match it (tested). */
export type ErrorKey = keyof typeof errors;

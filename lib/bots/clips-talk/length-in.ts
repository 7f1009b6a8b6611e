import { minutesAndSeconds } from '@/lib/platform/time/minutes-and-seconds';

/** A length as people read it: `1:05`. */
export const lengthIn = (ms: number): string => minutesAndSeconds(Math.ceil(ms / 1_000));

import { playerTime } from '@/lib/platform/time/player-time';

/** A length as people read it: `1:05`. */
export const lengthIn = (ms: number): string => playerTime(Math.ceil(ms / 1_000) * 1_000);

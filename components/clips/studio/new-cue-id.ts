import { randomHex } from '../../ui/random-hex';

/** An id that no other cue of the video has. */
export const newCueId = (): string => `hand-${randomHex(6)}`;

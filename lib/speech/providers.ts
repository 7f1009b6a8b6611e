import type { Transcriber, Translator, Voice } from './port';

/** Who can do the work, in the order they are preferred in. */
export const transcribers: readonly Transcriber[] = [];
export const translators: readonly Translator[] = [];
export const voices: readonly Voice[] = [];

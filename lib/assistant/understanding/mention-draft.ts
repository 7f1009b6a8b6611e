import { emptyMention, type Mention } from './mention';

/** A mention while its sentence is being read. */
export interface MentionDraft extends Writable<Mention> {
  /** The quantity was said with a counter, «2 штуки», and so can be nothing else. */
  counted: boolean;
  /** Behind «нет», «точнее», "I mean": takes the place of what was said just before. */
  corrects: boolean;
}

type Writable<T> = { -readonly [K in keyof T]: T[K] extends ReadonlyArray<infer One> ? One[] : T[K] };

/** A draft of nothing yet. */
export function emptyDraft(act: Mention['act'], joined: boolean, corrects: boolean): MentionDraft {
  return { ...emptyMention, act, words: [], picks: [], joined, counted: false, corrects };
}

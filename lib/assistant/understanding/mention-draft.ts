import type { Mention } from './mention';

/** A mention while its sentence is being read. */
export interface MentionDraft {
  act: Mention['act'];
  words: string[];
  quantity: number | null;
  measure: Mention['measure'];
  trailing: number | null;
  picks: number[];
  pronoun: boolean;
  more: boolean;
  joined: boolean;
  /** The quantity was said with a counter, «2 штуки», and so can be nothing else. */
  counted: boolean;
  /** Behind «нет», «точнее», "I mean": takes the place of what was said just before. */
  corrects: boolean;
}

/** A draft of nothing yet. */
export function emptyDraft(act: Mention['act'], joined: boolean, corrects: boolean): MentionDraft {
  return {
    act,
    words: [],
    quantity: null,
    measure: null,
    trailing: null,
    picks: [],
    pronoun: false,
    more: false,
    joined,
    counted: false,
    corrects,
  };
}

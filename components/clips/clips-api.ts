import type { TierNow } from '@/lib/billing/schemas';
import type { SpeechAbilities } from '@/lib/speech/schemas';
import type { Clip } from '@/lib/subtitles/schemas';
import type { Wire } from '../api/wire';

/** A clip as the web is told of it: why it failed is a sentence. */
export type WireClip = Omit<Wire<Clip>, 'failure'> & {
  readonly failure: { readonly key: string; readonly text: string } | null;
};

/** What `/api/clips` gives. */
export interface ClipsPage {
  readonly clips: WireClip[];
  readonly nextCursor: string | null;
}

/** What `/api/clips/rules` gives. */
export interface ClipMeans {
  readonly tier: TierNow['tier'];
  readonly until: string | null;
  readonly usedToday: number;
  readonly abilities: SpeechAbilities;
}

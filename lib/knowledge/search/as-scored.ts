import type { Candidate } from '../store/search';
import type { Scored } from './scored-items';

/** A candidate with its score; variants of a name are one group. */
export function asScored(item: Candidate, score: number): Scored {
  return { ...item, score, group: `${item.kind} ${item.name.toLowerCase()}` };
}

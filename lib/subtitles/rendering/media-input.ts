import { inputArguments } from '../intake/input-arguments';
import type { Demuxer } from '../intake/schemas';

/** Arguments that open a file as what it was judged to be, and never as a list of other files. */
export function mediaInput(demuxer: Demuxer, file: string): string[] {
  return [...inputArguments(demuxer), '-i', file];
}

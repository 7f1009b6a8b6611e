import type { TrackList } from '../track-draft';
import { addressShape } from './address-shape';

/** Where a list is from, in words that hold for other pages of its kind too. */
export function placeOf({ evidence, address, path }: TrackList): string {
  const shape = address === 'document' ? address : addressShape(address);
  return `${evidence} ${shape} ${path}`.slice(0, 600);
}

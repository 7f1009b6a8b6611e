import type { ClipWish, StageData } from '../stage';
import type { PictureWork } from './picture-work';
import { planPicture } from './plan-picture';

/** More pictures a second than this are seen by nobody, and cost as much each. */
const mostFps = 60;

/** What becomes of a video's picture by a wish. */
export function pictureOf(
  { width, height, pixelAspect, fps }: StageData<'probe'>,
  { options, rules }: ClipWish,
): Pick<PictureWork, 'source' | 'plan' | 'fps' | 'isSqueezed'> {
  const source = { width: 2 * Math.round((width * pixelAspect) / 2), height };
  const isSqueezed = Math.abs(pixelAspect - 1) > 0.001;
  const plan = planPicture(isSqueezed ? source : { width, height }, options.vertical, rules.maxHeight);
  return {
    source: isSqueezed ? source : { width, height },
    plan,
    fps: fps > mostFps + 1 ? mostFps : null,
    isSqueezed,
  };
}

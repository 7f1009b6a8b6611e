import type { PictureWork } from './picture-work';

/** Whether anything is done to the picture at all. If not, its stream is copied as it is. */
export function touchesPicture({ source, isSqueezed, plan, fps, writes, watermark }: PictureWork): boolean {
  const isSameSize = source.width === plan.out.width && source.height === plan.out.height;
  return isSqueezed || !isSameSize || plan.way !== 'whole' || fps !== null || writes || watermark !== null;
}

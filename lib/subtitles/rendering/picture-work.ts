import type { PicturePlan, Size } from './plan-picture';

/** Everything that is to be done to the picture. */
export interface PictureWork {
  /** As it is shown. */
  readonly source: Size;
  /** Its pixels are not square: it is stored narrower or wider than it is shown. */
  readonly isSqueezed: boolean;
  readonly plan: PicturePlan;
  /** Pictures a second of the result; null: as the source has them. */
  readonly fps: number | null;
  /** `follow.cmd` moves the window; else it stays in the middle. */
  readonly follows: boolean;
  /** `subtitles.ass` is burned in. */
  readonly writes: boolean;
  /** Input number of the picture for the corner. */
  readonly watermark: number | null;
}

import type { PictureWork } from './picture-work';

/** Of the result's width: the watermark's width, and its distance to the edges. */
const markWidth = 0.16;
const markMargin = 0.035;
/** The blurred copy is made so many times smaller: nobody sees the difference, and it costs a tenth. */
const blurScale = 6;

/**
 * The filter chains from the video of input 0 to [video]. They hold numbers and our own file names only, never a word of
 * anybody's.
 */
export function pictureChains(work: PictureWork): string[] {
  const { source, isSqueezed, plan, fps, writes, watermark } = work;
  const { width, height } = plan.out;
  const last = [...(writes ? ['ass=f=subtitles.ass'] : []), 'format=yuv420p'].join(',');
  const square = isSqueezed ? `scale=${source.width}:${source.height},setsar=1,` : '';
  const first = `[0:v:0]${fps === null ? '' : `fps=${fps},`}${square}`;
  const fitted = `scale=${width}:${height}:flags=bicubic,setsar=1`;
  const chains = {
    whole: [`${first}${fitted}[picture]`],
    crop: [`${first}crop=${plan.window.width}:${plan.window.height},${fitted}[picture]`],
    follow: [`${first}${followed(work)},${fitted}[picture]`],
    blur: blurred(first, work),
  }[plan.way];
  if (watermark === null) return [...chains, `[picture]${last}[video]`];
  const margin = Math.round(width * markMargin);
  return [
    ...chains,
    `[${watermark}:v]format=rgba,scale=${Math.round(width * markWidth)}:-2:flags=lanczos,colorchannelmixer=aa=0.85[mark]`,
    `[picture][mark]overlay=x=W-w-${margin}:y=${margin}:format=auto[marked]`,
    `[marked]${last}[video]`,
  ];
}

function followed({ plan, follows }: PictureWork): string {
  const window = `crop@window=w=${plan.window.width}:h=${plan.window.height}`;
  return follows ? `sendcmd=f=follow.cmd,${window}:x=0:y=(ih-oh)/2` : window;
}

/** The whole picture, between what fills the screen: itself, enlarged, darker and blurred. */
function blurred(first: string, { plan }: PictureWork): string[] {
  const { width, height } = plan.out;
  const small = { width: even(width / blurScale), height: even(height / blurScale) };
  return [
    `${first}split[forBack][forFront]`,
    `[forBack]scale=${small.width}:${small.height}:force_original_aspect_ratio=increase:flags=area,crop=${small.width}:${small.height},gblur=sigma=4,eq=brightness=-0.08:saturation=0.9,scale=${width}:${height}:flags=bilinear,setsar=1[back]`,
    `[forFront]scale=${width}:${height}:force_original_aspect_ratio=decrease:force_divisible_by=2:flags=bicubic,setsar=1[front]`,
    '[back][front]overlay=x=(W-w)/2:y=(H-h)/2[picture]',
  ];
}

const even = (pixels: number): number => 2 * Math.round(pixels / 2);

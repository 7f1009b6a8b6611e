import { backSize, frame, type Layout, type Size, safe } from './lay-out';
import type { Motion } from './motions';
import type { ReelPlan } from './plan-reel';
import type { Stage } from './stage-files';
import { uprightFilters } from './upright-filters';

export type VideoGraph = Omit<ReelPlan, 'writing'>;

/**
 * Steps of movement a second. Each is drawn exactly, and the pictures between two steps are blended from them: at less than a
 * pixel a step that is what exact drawing would give too, for a quarter of the work.
 */
const stepsASecond = 7.5;
const framesAStep = 4;
export const framesASecond = stepsASecond * framesAStep;

/**
 * The filter graph of a reel: photo (input 0) and stage to [video]. It holds numbers and our own file names only, never a
 * word of the customer's.
 */
export function videoGraph(plan: VideoGraph, stage: Pick<Stage, 'at' | 'logo'>): string {
  const { layout, theme, isCutout, seconds, closing } = plan;
  const { logo } = stage;
  const { crop, main, end, margin } = layout;
  const layer = { width: main.width + 2 * margin, height: main.height + 2 * margin };
  const scale = end.width / main.width;
  const last = { width: even(layer.width * scale), height: even(layer.height * scale) };
  const chains = [
    `[0:v]trim=end_frame=1,${uprightFilters(plan.orientation)}format=gbrap,crop=${crop.width}:${crop.height}:${crop.x}:${crop.y},split[forLayer][forBack]`,
    `[forLayer]scale=${main.width}:${main.height}:flags=lanczos,setsar=1[photo]`,
    isCutout ? cutoutLayer(layer, margin) : cardLayer(layer, layout, stage.at),
    `[layer]${toVideo('yuva420p')},split[forMain][forEnd]`,
    `[forMain]${repeated(seconds)},${affine(plan.motion, seconds)},fade=t=out:st=${closing - 0.14}:d=0.4:alpha=1[moving]`,
    `[forEnd]scale=${last.width}:${last.height}:flags=lanczos,${repeated(seconds)},fade=t=in:st=${closing - 0.14}:d=0.4:alpha=1[closing]`,
    back(plan, stage.at.gradient),
    `[back][moving]overlay=x=${main.x - layer.width / 2}:y=${main.y - layer.height / 2}:enable='lt(t,${closing + 0.5})'[one]`,
    `[one][closing]overlay=x=${end.x - last.width / 2}:y=${end.y - last.height / 2}:enable='gte(t,${closing - 0.3})'[two]`,
    ...(logo ? logoChains(logo, stage.at) : ['[two]null[three]']),
    `[three]framerate=fps=${framesASecond}:interp_start=0:interp_end=255:flags=0,ass=f=writing.ass,format=yuv420p[video]`,
  ];
  // The photo is not behind itself: what is not used still has to go somewhere.
  return [...chains, ...(theme.gradient === null ? [] : ['[forBack]nullsink'])].join(';\n');
}

/** A photo with round corners over its soft shadow. */
function cardLayer(layer: Size, { main, margin }: Layout, at: Stage['at']): string {
  return [
    `color=c=black:s=${layer.width}x${layer.height}:r=30,trim=end_frame=1,format=gbrp[night]`,
    `[night][${at.shadow}:v]alphamerge,format=gbrap[shadow]`,
    `color=c=white:s=${main.width}x${main.height}:r=30,trim=end_frame=1,format=gbrap[white]`,
    '[white][photo]overlay=format=gbrp[flat]',
    `[flat][${at.corners}:v]alphamerge,format=gbrap[card]`,
    `[shadow][card]overlay=x=${margin}:y=${margin}:format=gbrp[layer]`,
  ].join(';\n');
}

/** A product cut out of its background, over a shadow of its own shape. */
function cutoutLayer(layer: Size, margin: number): string {
  const padded = `pad=${layer.width}:${layer.height}:${margin}:`;
  return [
    `[photo]split[shape][product]`,
    `[shape]colorchannelmixer=rr=0:gg=0:bb=0:aa=0.42,${padded}${margin}:color=black@0,scroll=vpos=${(30 / layer.height).toFixed(4)},gblur=sigma=20[shadow]`,
    `[product]${padded}${margin}:color=black@0[placed]`,
    '[shadow][placed]overlay=format=gbrp[layer]',
  ].join(';\n');
}

/** The photo itself, blurred and darker, or the gradient. It moves against the photo, a step behind it in depth. */
function back({ theme, motion, seconds }: VideoGraph, gradient: number | undefined): string {
  const { width, height } = backSize;
  const picture =
    theme.gradient === null
      ? `[forBack]scale=${width}:${height}:force_original_aspect_ratio=increase,crop=${width}:${height},setsar=1,format=gbrp,gblur=sigma=11,eq=saturation=1.2:brightness=-0.1:contrast=0.85`
      : `[${gradient}:v]trim=end_frame=1,format=gbrp`;
  const { zoom, right, down } = motion.back;
  const turned = affine({ zoom, right, down, turn: '0' }, seconds);
  return `${picture},${toVideo('yuv420p')},${repeated(seconds)},${turned},scale=${frame.width}:${frame.height}:flags=bilinear[back]`;
}

function logoChains({ width, height, plate }: NonNullable<Stage['logo']>, at: Stage['at']): string[] {
  const x = (frame.width - plate.width) / 2;
  return [
    `[${at.logo}:v]trim=end_frame=1,format=gbrap,scale=${width}:${height}:flags=lanczos,setsar=1[mark]`,
    `color=c=white:s=${plate.width}x${plate.height}:r=30,trim=end_frame=1,format=gbrp[paper]`,
    `[paper][${at.plate}:v]alphamerge,format=gbrap[plate]`,
    `[plate][mark]overlay=x=${(plate.width - width) / 2}:y=${(plate.height - height) / 2}:format=gbrp,${toVideo('yuva420p')}[logo]`,
    `[two][logo]overlay=x=${x}:y=${safe.top}[three]`,
  ];
}

/** Moves a layer around its middle by exact fractions of a pixel; the same scale in both directions, so nothing is stretched. */
function affine(
  { zoom, right, down, turn }: Pick<Motion, 'zoom' | 'right' | 'down' | 'turn'>,
  seconds: number,
): string {
  const time = (expression: string): string =>
    expression.replace(/\bp\b/g, `(on/${steps(seconds)})`).replace(/\bs\b/g, String(seconds));
  const corner = (x: string, y: string): [string, string] => {
    const across = `(${x}-W/2-${time(right)})`;
    const along = `(${y}-H/2-${time(down)})`;
    const [sine, cosine] = [`sin(${time(turn)})`, `cos(${time(turn)})`];
    return [
      `W/2+(${across}*${cosine}+${along}*${sine})/${time(zoom)}`,
      `H/2+(${along}*${cosine}-${across}*${sine})/${time(zoom)}`,
    ];
  };
  const corners = [corner('0', '0'), corner('W', '0'), corner('0', 'H'), corner('W', 'H')];
  const options = corners.flatMap(([x, y], index) => [`x${index}='${x}'`, `y${index}='${y}'`]);
  return `perspective=${options.join(':')}:sense=source:eval=frame:interpolation=linear`;
}

/** One picture, again and again, in steps of movement. */
function repeated(seconds: number): string {
  return `loop=loop=-1:size=1,settb=1/${framesASecond},setpts=${framesAStep}*N,trim=end_frame=${steps(seconds)}`;
}

/** One more than the video shows: the last pictures are blended towards it. */
const steps = (seconds: number): number => Math.ceil(seconds * stepsASecond) + 1;

const toVideo = (format: string): string =>
  `scale=out_color_matrix=bt709:out_range=tv:flags=accurate_rnd,format=${format}`;

const even = (value: number): number => 2 * Math.round(value / 2);

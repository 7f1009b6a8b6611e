import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { log } from '@/lib/platform/log';
import { VideoError } from '../port';
import { backSize, frame, type Size } from './lay-out';
import { paintGradient } from './paint-gradient';
import { paintMask } from './paint-mask';
import type { ReelPlan } from './plan-reel';
import { preparePhoto } from './prepare-photo';

/** The pictures that the graph needs beside the photo. */
export interface Stage {
  /** How ffmpeg is told to read them, behind the photo. */
  readonly args: readonly string[];
  /** Number of each input; absent where the reel has none. */
  readonly at: Readonly<Partial<Record<'gradient' | 'corners' | 'shadow' | 'logo' | 'plate', number>>>;
  readonly count: number;
  readonly logo: (Size & { readonly plate: Size }) | null;
}

const logoRoom: Size = { width: 440, height: 68 };
const logoPadding = { across: 26, along: 8 };
const radius = 36;

/** Paints the gradient and the masks of a reel into `directory`, and puts the logo there when it is a usable picture. */
export async function stageFiles(
  directory: string,
  plan: ReelPlan,
  logoBytes: Uint8Array | null,
  signal: AbortSignal | undefined,
): Promise<Stage> {
  const { layout, theme, isCutout } = plan;
  const args: string[] = [];
  const at: Partial<Record<keyof Stage['at'], number>> = {};
  let count = 0;
  const add = (name: keyof Stage['at'], input: readonly string[]): void => {
    args.push(...input);
    count += 1;
    at[name] = count;
  };
  const paint = async (
    name: keyof Stage['at'],
    pixels: Uint8Array,
    { width, height }: Size,
    format: 'gray' | 'rgb24',
  ): Promise<void> => {
    await writeFile(path.join(directory, name), pixels);
    add(name, ['-f', 'rawvideo', '-pix_fmt', format, '-video_size', `${width}x${height}`, '-i', name]);
  };
  if (theme.gradient !== null)
    await paint(
      'gradient',
      paintGradient(theme.gradient, backSize.width, backSize.height),
      backSize,
      'rgb24',
    );
  if (!isCutout) {
    const { width, height } = layout.main;
    const corners = Math.min(radius, width / 2, height / 2);
    const card = { x: 0, y: 0, width, height, radius: corners };
    await paint('corners', paintMask(width, height, card, 0.7), { width, height }, 'gray');
    const layer = { width: width + 2 * layout.margin, height: height + 2 * layout.margin };
    const below = { ...card, x: layout.margin, y: layout.margin + 20, radius: corners + 10 };
    const strength = theme.gradient === null ? 150 : 84;
    await paint('shadow', paintMask(layer.width, layer.height, below, 46, strength), layer, 'gray');
  }
  const mark = logoBytes === null ? null : await usableLogo(directory, logoBytes, signal);
  if (mark === null) return { args, at, count, logo: null };
  add('logo', mark.input);
  const scale = Math.min(logoRoom.width / mark.size.width, logoRoom.height / mark.size.height);
  const logo = { width: even(mark.size.width * scale), height: even(mark.size.height * scale) };
  const plate = {
    width: Math.min(frame.width, logo.width + 2 * logoPadding.across),
    height: logo.height + 2 * logoPadding.along,
  };
  const whole = { x: 0, y: 0, ...plate, radius: Math.min(24, plate.height / 2) };
  await paint('plate', paintMask(plate.width, plate.height, whole, 0.7, 238), plate, 'gray');
  return { args, at, count, logo: { ...logo, plate } };
}

/** A logo that cannot be used costs nobody the reel: the name is written instead. */
async function usableLogo(directory: string, bytes: Uint8Array, signal: AbortSignal | undefined) {
  try {
    return await preparePhoto(directory, 'logo', bytes, signal);
  } catch (error) {
    if (!(error instanceof VideoError)) throw error;
    log.warn({ detail: error.failure.raw }, 'the logo cannot be used; the name is written instead');
    return null;
  }
}

const even = (value: number): number => Math.max(2, 2 * Math.round(value / 2));

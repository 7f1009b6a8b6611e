import { createHash } from 'node:crypto';
import { stat } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from 'commander';
import { AppError } from '@/lib/platform/errors/app-error';
import type { VideoOrder } from '@/lib/reels';
import { readInput } from './read-input';
import { type Output, runCommand } from './run-command';
import { UsageError } from './usage-error';

interface ReelOptions extends Output {
  readonly photo: string;
  readonly text: string;
  readonly template: string;
  readonly count: string;
  readonly seconds: string;
  readonly price?: string;
  readonly name?: string;
  readonly out: string;
}

const most = 20;

/** `reel`: videos of a product photo and a text, made on this machine without a server, database or key. */
export function addReelCommand(program: Command): void {
  program
    .command('reel')
    .description('make vertical product videos on this machine')
    .requiredOption('--photo <file>', 'JPEG, PNG or WebP of the product')
    .requiredOption('--text <text>', 'what is written in the video')
    .requiredOption('--out <directory>', 'where the videos are put')
    .option('--template <name>', 'ugc, ad or own; each has looks of its own', 'ugc')
    .option('--count <n>', 'how many, each in another style', '1')
    .option('--seconds <n>', 'from 6 to 12', '9')
    .option('--price <text>', 'as it is to be read, such as "350 ₽"')
    .option('--name <text>', 'name of the shop')
    .option('--json', 'one line of JSON, errors too')
    .action((options: ReelOptions) => runCommand(options, () => makeReels(options)));
}

async function makeReels(options: ReelOptions): Promise<unknown> {
  const { ReelTemplate, VideoError, ffmpegVideoGenerator } = await import('@/lib/reels');
  const template = ReelTemplate.safeParse(options.template);
  if (!template.success) throw new UsageError('--template: use ugc, ad or own.');
  if (options.text.trim() === '') throw new UsageError('--text: write what the video says.');
  const count = wholeNumber('--count', options.count, 1, most);
  const seconds = wholeNumber('--seconds', options.seconds, 6, 12);
  const photo = await readInput(options.photo);
  if (!(await ffmpegVideoGenerator.isReady())) throw new AppError('unavailable', 'reel-renderer-missing');
  const key = createHash('sha256').update(photo).update(`\n${template.data}\n${options.text}`).digest();
  const first = key.readUInt16BE(0);
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  const files = [];
  for (let index = 0; index < count; index += 1) {
    const order: VideoOrder = {
      key: `${key.toString('hex').slice(0, 12)}-${index + 1}`,
      prompt: options.text,
      captions: [options.text],
      photo: { bytes: photo, contentType: 'application/octet-stream' },
      language: /\p{Script=Cyrillic}/u.test(options.text) ? 'ru' : 'en',
      seconds,
      audio: true,
      seed: first + index,
      brand: { name: options.name ?? '', price: options.price ?? null, logo: null, soundtrack: null },
      callbackUrl: null,
    };
    const file = path.resolve(options.out, `reel-${order.key}.mp4`);
    const submitted = await ffmpegVideoGenerator.submit(order);
    const done = { submitted, source: submitted.taskId };
    await ffmpegVideoGenerator
      .download(done, order, file, () => {}, stop.signal)
      .catch((error: unknown) => {
        if (error instanceof VideoError && error.failure.class === 'USER_VIOLATION')
          throw new AppError('invalid', 'reel-photo-unusable', { field: 'photo', cause: error });
        throw error instanceof VideoError ? new Error(error.failure.raw) : error;
      });
    const { size } = await stat(file);
    const { width, height } = ffmpegVideoGenerator.capabilities;
    files.push({ file, seconds, bytes: size, width, height, style: submitted.model });
  }
  return { template: template.data, count: files.length, files };
}

function wholeNumber(option: string, text: string, least: number, most: number): number {
  const value = Number(text);
  if (!Number.isInteger(value) || value < least || value > most)
    throw new UsageError(`${option}: use a whole number from ${least} to ${most}.`);
  return value;
}

import { readFile } from 'node:fs/promises';
import path from 'node:path';
import type { Command } from 'commander';
import { newId } from '@/lib/platform/new-id';
import { systemClock } from '@/lib/platform/time/system-clock';
import { type Output, runCommand } from './run-command';
import { UsageError } from './usage-error';

interface ClipCommand extends Output {
  readonly script?: string;
  readonly srt?: string;
  readonly language?: string;
  readonly translate?: string;
  readonly voice?: true;
  readonly vertical?: string;
  readonly style: string;
  readonly watermark?: string;
  readonly height: string;
  readonly out: string;
}

/** `clip`: subtitles, translation, voice and a vertical picture for a video, on this machine, without a server or database. */
export function addClipCommand(program: Command): void {
  program
    .command('clip')
    .description('subtitle, translate, voice and turn a video on this machine')
    .argument('<input>', 'a video file, or a link to one')
    .requiredOption('--out <file>', 'the video; subtitle files are put beside it')
    .option('--script <file>', 'what is said, as plain text without times')
    .option('--srt <file>', 'subtitles with their times: SRT, WebVTT or ASS')
    .option('--language <code>', 'what is spoken; found out when it is left out')
    .option('--translate <code>', 'another language for the subtitles')
    .option('--voice', 'speak the subtitles over the lowered sound')
    .option('--vertical <way>', '9:16: crop, blur or follow')
    .option('--style <name>', 'clean, boxed, karaoke or big', 'clean')
    .option('--watermark <file>', 'a picture for the corner')
    .option('--height <pixels>', 'the most the shorter side may have', '1080')
    .option('--json', 'one line of JSON, errors too')
    .action((input: string, options: ClipCommand) => runCommand(options, () => makeOne(input, options)));
}

async function makeOne(input: string, options: ClipCommand): Promise<unknown> {
  const { ClipOptions, makeClip } = await import('@/lib/subtitles');
  if (options.script && options.srt) throw new UsageError('Use either --script or --srt.');
  const height = Number(options.height);
  if (!Number.isInteger(height) || height < 144 || height > 2_160)
    throw new UsageError('--height: use a whole number from 144 to 2160.');
  const given = await givenText(options);
  const wished = ClipOptions.safeParse({
    language: options.language ?? null,
    translateTo: options.translate ?? null,
    voice: options.voice === true,
    vertical: options.vertical ?? 'none',
    style: { name: options.style },
    given,
  });
  if (!wished.success) {
    const [issue] = wished.error.issues;
    throw new UsageError(`--${String(issue?.path[0])}: ${issue?.message}`);
  }
  const stop = new AbortController();
  for (const signal of ['SIGINT', 'SIGTERM'] as const) process.once(signal, () => stop.abort());
  const ctx = {
    companyId: '',
    actor: { kind: 'operator' },
    requestId: newId('cli'),
    clock: systemClock,
  } as const;
  return makeClip(ctx, {
    input,
    wish: {
      options: wished.data,
      handCues: null,
      rules: { maxSeconds: 6 * 3_600, maxHeight: height, maxUploadMegabytes: 8_192, watermark: false },
    },
    watermark: options.watermark ? path.resolve(options.watermark) : null,
    out: path.resolve(options.out),
    signal: stop.signal,
    ...(!options.json && { onProgress: showProgress }),
  });
}

async function givenText({ script, srt }: ClipCommand) {
  const file = script ?? srt;
  if (!file) return null;
  const content = await readFile(file, 'utf8').catch(() => {
    throw new UsageError(`${file}: there is no such file, or it cannot be read.`);
  });
  return { kind: script ? 'script' : 'subtitles', content };
}

function showProgress(stage: string, percent: number): void {
  if (process.stderr.isTTY) process.stderr.write(`\r${stage} ${percent} %   ${percent === 100 ? '\n' : ''}`);
}

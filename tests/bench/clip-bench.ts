import { readFileSync } from 'node:fs';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { performance } from 'node:perf_hooks';
import { newId } from '@/lib/platform/new-id';
import { systemClock } from '@/lib/platform/time/system-clock';
import { ClipOptions, type Cue, makeClip } from '@/lib/subtitles';
import { writeAss } from '@/lib/subtitles/formats/write-ass';
import { writeSrt } from '@/lib/subtitles/formats/write-srt';
import { planPicture } from '@/lib/subtitles/rendering/plan-picture';
import { pictureEncoding, renderClip } from '@/lib/subtitles/rendering/render-clip';
import { runFfmpeg } from '@/lib/vendors/ffmpeg';
import { heading, say } from '@/scripts/terminal';

/** Of the clip whose render is compared, and of the one that is timed as a whole. */
const seconds = 20;
const wholeSeconds = 60;
const source = { width: 1280, height: 720 };
const size = { width: 540, height: 960 };
const cues: Cue[] = Array.from({ length: wholeSeconds / 3 }, (_, index) => ({
  id: `c${index}`,
  from: index * 3_000 + 200,
  to: index * 3_000 + 2_800,
  lines: ['Every loaf rests for a whole night', 'before the sun is up.'],
}));

/**
 * Processor time of a render that does everything at once, beside the same work done one thing after another, as most tools
 * chain it, and beside decoding and encoding alone; then how many whole clips come out in a minute.
 */
export async function measureClips(): Promise<void> {
  const directory = await mkdtemp(path.join(tmpdir(), 'clip-bench-'));
  const run = (...args: string[]) =>
    runFfmpeg({ args: ['-v', 'error', '-y', ...args], directory, timeoutMs: 1_200_000, fileMb: 4_000 });
  const encode = (input: string, filters: string[], output: string) =>
    run(
      '-i',
      input,
      '-t',
      String(seconds),
      ...filters,
      ...pictureEncoding,
      '-c:a',
      'aac',
      '-b:a',
      '160k',
      output,
    );
  try {
    await makeMaterial(run);
    const style = ClipOptions.parse({}).style;
    await writeFile(
      path.join(directory, 'subtitles.ass'),
      writeAss(cues, { style, ...size, language: 'en' }),
    );
    const plan = planPicture(source, 'crop', 1_080);
    const scale = `crop=${plan.window.width}:${plan.window.height},scale=${size.width}:${size.height}:flags=bicubic`;
    const bare = await cpuSeconds(() => encode('original', ['-vf', scale], 'bare.mp4'));
    const chained = await cpuSeconds(async () => {
      await encode('original', ['-vf', scale], 'one.mp4');
      await encode('one.mp4', ['-vf', 'ass=f=subtitles.ass'], 'two.mp4');
      const overlay = '[1:v]scale=86:-2[mark];[0:v][mark]overlay=W-w-19:19';
      await run(
        '-i',
        'two.mp4',
        '-i',
        'mark.png',
        '-filter_complex',
        overlay,
        ...pictureEncoding,
        'three.mp4',
      );
      const loud = 'loudnorm=I=-14:TP=-1.5:LRA=11,aresample=48000,aformat=channel_layouts=stereo';
      const mix = `[0:a][1:a]amix=duration=first,${loud}[a]`;
      const mixed = ['-filter_complex', mix, '-map', '0:v', '-map', '[a]'];
      await run(
        '-i',
        'three.mp4',
        '-i',
        'voice.wav',
        ...mixed,
        ...pictureEncoding,
        '-c:a',
        'aac',
        'four.mp4',
      );
    });
    const once = await cpuSeconds(() =>
      renderClip({
        directory,
        original: { file: 'original', demuxer: 'mov', videoCodec: 'h264' },
        lengthMs: seconds * 1_000,
        picture: { source, isSqueezed: false, plan, fps: null, follows: false, writes: true },
        watermark: 'mark.png',
        hasSound: true,
        voice: 'voice.wav',
        music: null,
        out: 'clip.mp4',
        signal: undefined,
        onProgress: () => {},
      }),
    );
    heading(`A clip of ${seconds} s: upright, subtitles, watermark, voice, loudness`);
    say(`decode and encode alone  ${bare.toFixed(1)} s of processor`);
    say(`four encodes             ${chained.toFixed(1)} s`);
    say(`X8, one graph            ${once.toFixed(1)} s`);
    say(`ratio to four encodes    ${(once / chained).toFixed(2)}   (goal: ≤ 0.4)`);
    say(`ratio to the bare encode ${(once / bare).toFixed(2)}   (goal: ≤ 1.25)`);
    await measureWhole(directory);
  } finally {
    await rm(directory, { recursive: true, force: true });
  }
}

type Run = (...args: string[]) => Promise<unknown>;

/** Moving pictures with noise, as cameras have it. */
async function makeMaterial(run: Run): Promise<void> {
  const picture = 'testsrc2=s=1280x720:r=30,noise=alls=6:allf=t';
  const sound = 'anoisesrc=a=0.05:r=48000,tremolo=f=3:d=0.8';
  await run(
    ...['-f', 'lavfi', '-i', picture, '-f', 'lavfi', '-i', sound, '-t', String(wholeSeconds)],
    ...['-c:v', 'libx264', '-preset', 'ultrafast', '-crf', '20', '-pix_fmt', 'yuv420p', '-c:a', 'aac'],
    ...['-f', 'mp4', 'original'],
  );
  await run('-f', 'lavfi', '-i', `sine=f=220:d=${wholeSeconds}`, '-ar', '24000', '-ac', '1', 'voice.wav');
  await run('-f', 'lavfi', '-i', 'testsrc=s=400x200', '-frames:v', '1', 'mark.png');
}

/** From the file to the file, everything that is done on the way: 720p, subtitles that are given. */
async function measureWhole(directory: string): Promise<void> {
  const ctx = {
    companyId: '',
    actor: { kind: 'operator' },
    requestId: newId('bench'),
    clock: systemClock,
  } as const;
  const begun = performance.now();
  const { stages } = await makeClip(ctx, {
    input: path.join(directory, 'original'),
    wish: {
      options: ClipOptions.parse({ language: 'en', given: { kind: 'subtitles', content: writeSrt(cues) } }),
      handCues: null,
      rules: { maxSeconds: 600, maxHeight: 720, maxUploadMegabytes: 1_000, watermark: true },
    },
    watermark: null,
    out: path.join(directory, 'whole.mp4'),
  });
  const taken = (performance.now() - begun) / 1_000;
  say(`whole clips              ${(60 / taken).toFixed(1)} a minute of ${wholeSeconds} s each in 720p`);
  say(
    `                         ${stages.map(({ stage, seconds: took }) => `${stage} ${took.toFixed(1)} s`).join(', ')}`,
  );
}

/** Processor time of the programs that were started meanwhile, in seconds. */
async function cpuSeconds(work: () => Promise<unknown>): Promise<number> {
  const before = childTicks();
  await work();
  return (childTicks() - before) / 100;
}

/** Fields cutime and cstime of proc(5), in hundredths of a second. */
function childTicks(): number {
  const fields = readFileSync('/proc/self/stat', 'latin1')
    .replace(/^.*\) /, '')
    .split(' ');
  return Number(fields[13]) + Number(fields[14]);
}

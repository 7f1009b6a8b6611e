import { copyFile, link, mkdir, mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { fetchLink } from './intake/fetch-link';
import type { QualityReport } from './schemas';
import {
  type BroughtVideo,
  type ClipWish,
  type Stage,
  type StageData,
  type StageName,
  stageNames,
  type Workbench,
} from './stage';
import { clipStages } from './stages/clip-stages';
import { hashOf } from './stages/hash-of';
import { nameFailure } from './stages/name-failure';

export interface LocalClip {
  /** A file, or a link. */
  readonly input: string;
  readonly wish: Omit<ClipWish, 'source' | 'name'>;
  /** Picture for the corner. */
  readonly watermark: string | null;
  readonly out: string;
  readonly signal?: AbortSignal;
  readonly onProgress?: (stage: StageName, percent: number) => void;
}

export interface MadeClip {
  readonly out: string;
  /** Beside the video, under its name. */
  readonly texts: readonly string[];
  readonly report: QualityReport | null;
  readonly facts: Omit<StageData<'verify'>, 'report'> & Pick<StageData<'render'>, 'width' | 'height'>;
  readonly stages: readonly { readonly stage: StageName; readonly seconds: number }[];
}

type Kept = {
  readonly data: unknown;
  readonly files: Readonly<Record<string, string>>;
  readonly hash: string;
};

/**
 * The same stages as in the studio, one after another on this machine, without a database or a server. Throws what the
 * stages throw.
 */
export async function makeClip(ctx: Ctx, clip: LocalClip): Promise<MadeClip> {
  authorize(ctx, 'clip.make');
  const home = await mkdtemp(path.join(tmpdir(), 'x8-clip-'));
  const kept = new Map<StageName, Kept>();
  const wish = wishOf(clip);
  const found = {
    data: <N extends StageName>(name: N) => (kept.get(name)?.data ?? null) as StageData<N> | null,
    hash: (name: StageName) => kept.get(name)?.hash ?? null,
  };
  const stages: { stage: StageName; seconds: number }[] = [];
  try {
    for (const name of stageNames) {
      const stage: Stage = clipStages[name];
      const hash = hashOf(stage, wish, found);
      if (hash === null) continue;
      const directory = path.join(home, name);
      await mkdir(directory);
      const began = performance.now();
      const bench: Workbench = { ...found, ...benchOf(ctx, clip, wish, { name, directory, home, kept }) };
      const { data, files = {} } = await stage.make(bench);
      const paths = Object.entries(files).map(([file, made]) => [file, 'path' in made ? made.path : '']);
      kept.set(name, { data, files: Object.fromEntries(paths), hash });
      stages.push({ stage: name, seconds: Math.round(performance.now() - began) / 1_000 });
      clip.onProgress?.(name, 100);
    }
    return await handOver(clip, kept, stages);
  } catch (error) {
    throw nameFailure(error);
  } finally {
    await rm(home, { recursive: true, force: true });
  }
}

const isLink = (input: string): boolean => /^https?:\/\//i.test(input);

function wishOf({ input, wish }: LocalClip): ClipWish {
  const source = isLink(input)
    ? ({ kind: 'link', url: input } as const)
    : ({ kind: 'file', fileId: path.resolve(input) } as const);
  return { ...wish, source, name: path.basename(input) };
}

interface Place {
  readonly name: StageName;
  readonly directory: string;
  readonly home: string;
  readonly kept: ReadonlyMap<StageName, Kept>;
}

function benchOf(
  ctx: Ctx,
  clip: LocalClip,
  wish: ClipWish,
  { name, directory, home, kept }: Place,
): Omit<Workbench, 'data' | 'hash'> {
  const put = async (from: string, as: string): Promise<string> => {
    const to = path.join(directory, as);
    await link(from, to).catch(() => copyFile(from, to));
    return to;
  };
  const tell = (percent: number): void => clip.onProgress?.(name, Math.round(percent));
  let paid = 0;
  return {
    ctx,
    wish,
    directory,
    signal: clip.signal,
    tell,
    need: (stage) => {
      const found = kept.get(stage);
      if (!found) throw new Error(`The stage ${stage} left nothing.`);
      return found.data as StageData<typeof stage>;
    },
    file: (stage, file, as) => put(kept.get(stage)?.files[file] ?? '', as),
    source: async (as): Promise<BroughtVideo> => {
      const called = path.basename(clip.input);
      if (!isLink(clip.input)) return { path: await put(clip.input, as), name: called, storedAs: null };
      const file = path.join(directory, as);
      const { maxHeight, maxUploadMegabytes } = wish.rules;
      await fetchLink(clip.input, {
        file,
        maxHeight,
        maxBytes: maxUploadMegabytes * 1_048_576,
        signal: clip.signal,
        onProgress: (share) => share !== null && tell(100 * share),
      });
      return { path: file, name: called, storedAs: null };
    },
    watermark: async (as) => (clip.watermark === null ? null : put(clip.watermark, as)),
    // The library is the platform's: without its database there is none.
    music: async () => null,
    once: async (_key, make) => {
      paid += 1;
      const file = path.join(home, `paid-${name}-${paid}`);
      await make(file);
      return file;
    },
  };
}

async function handOver(
  { out }: LocalClip,
  kept: ReadonlyMap<StageName, Kept>,
  stages: MadeClip['stages'],
): Promise<MadeClip> {
  const verify = kept.get('verify');
  const render = kept.get('render');
  if (!verify || !render) throw new Error('No clip was made.');
  await mkdir(path.dirname(path.resolve(out)), { recursive: true });
  await copyFile(render.files.video ?? '', out);
  const bare = out.replace(/\.[^./]*$/, '');
  const texts: string[] = [];
  for (const kind of ['srt', 'vtt', 'ass']) {
    const from = verify.files[kind];
    if (!from) continue;
    texts.push(`${bare}.${kind}`);
    await copyFile(from, `${bare}.${kind}`);
  }
  const { report, ...facts } = verify.data as StageData<'verify'>;
  const { width, height } = render.data as StageData<'render'>;
  return {
    out,
    texts,
    report: texts.length > 0 ? report : null,
    facts: { ...facts, width, height },
    stages,
  };
}

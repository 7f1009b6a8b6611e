import { createHash } from 'node:crypto';
import { mkdir, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { copyFileTo } from '@/lib/media';
import type { Ctx } from '@/lib/platform/context';
import { randomToken } from '@/lib/platform/crypto/random-token';
import type { Workbench } from '../stage';
import type { ClipRow } from '../store/clips';
import { bringMusic } from './bring-music';
import { bringSource } from './bring-source';
import type { ClipWork } from './open-work';
import { scratchDirectory } from './scratch-directory';
import { teller } from './teller';

interface Place {
  readonly clip: ClipRow;
  readonly work: ClipWork;
  readonly directory: string;
  readonly signal: AbortSignal;
}

/** What a stage of a clip works with when its company asked for it. */
export function benchFor(ctx: Ctx, { clip, work, directory, signal }: Place): Workbench {
  const put = async (id: string, name: string): Promise<string> => {
    const to = path.join(directory, name);
    await copyFileTo(ctx, id, to);
    return to;
  };
  const tell = teller(ctx, clip);
  return {
    ...work,
    ctx,
    directory,
    signal,
    tell,
    need: (stage) => {
      const data = work.data(stage);
      if (data === null) throw new Error(`The clip ${clip.id} has no result of the stage ${stage}.`);
      return data;
    },
    file: (stage, file, name) => put(work.fileId(stage, file), name),
    source: (name) => bringSource(ctx, work.wish, { directory, name, signal, tell }),
    watermark: async (name) => {
      const { watermarkId } = work.wish.options;
      return watermarkId === null ? null : put(watermarkId, name);
    },
    music: (name) => bringMusic(ctx, work.wish.options, path.join(directory, name)),
    once: (key, make) => once(path.join(scratchDirectory(), 'paid', clip.companyId), key, make),
  };
}

/** Written under another name and renamed: what is found is whole. Two that write at once write the same. */
async function once(directory: string, key: string, make: (file: string) => Promise<void>): Promise<string> {
  const file = path.join(directory, createHash('sha256').update(key).digest('hex'));
  if (await stat(file).catch(() => null)) return file;
  await mkdir(directory, { recursive: true });
  const beside = `${file}.${randomToken(8)}`;
  try {
    await make(beside);
    await rename(beside, file);
  } finally {
    await rm(beside, { force: true });
  }
  return file;
}

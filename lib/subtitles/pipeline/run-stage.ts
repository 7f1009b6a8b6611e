import { mkdir, mkdtemp, rm } from 'node:fs/promises';
import path from 'node:path';
import { storeFileFrom } from '@/lib/media';
import { getOfferedTrack } from '@/lib/music';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import type { MadeFile, Stage, StageName } from '../stage';
import { clipStages } from '../stages/clip-stages';
import { hashOf } from '../stages/hash-of';
import { insertArtefact, useArtefact } from '../store/artefacts';
import type { ClipChanges, ClipRow } from '../store/clips';
import { benchFor } from './bench-for';
import { changesOf } from './changes-of';
import { moveOn } from './move-on';
import { openWork } from './open-work';
import { scratchDirectory } from './scratch-directory';
import { watchClip } from './watch-clip';

/** Does one stage of a clip: takes what was made before of the same, or makes it and keeps it, then moves the clip on. */
export async function runStage(ctx: Ctx, clip: ClipRow, name: StageName): Promise<void> {
  const stage: Stage = clipStages[name];
  const work = await openWork(ctx, clip);
  const hash = hashOf(stage, work.wish, work);
  if (hash === null) return moveOn(ctx, clip, { hash, ending: 'skipped' });
  // What was made with a track before is not handed out again once it may not be used.
  if (name === 'render' && work.wish.options.music)
    await getOfferedTrack(ctx, work.wish.options.music.trackId);
  const kept = await inTransaction(ctx, (tx) => useArtefact(tx, hash, ctx.clock.now()));
  if (kept) {
    const changes = changesOf(name, { data: kept.data, files: kept.files, work });
    return moveOn(ctx, clip, { hash, ending: 'reused', changes });
  }
  const scratch = scratchDirectory();
  await mkdir(scratch, { recursive: true });
  const directory = await mkdtemp(path.join(scratch, 'stage-'));
  const watch = watchClip(ctx, clip);
  let changes: ClipChanges;
  try {
    const { data, files = {} } = await stage.make(
      benchFor(ctx, { clip, work, directory, signal: watch.signal }),
    );
    const stored = await storeAll(ctx, hash, files);
    changes = changesOf(name, { data, files: stored, work });
    const createdAt = ctx.clock.now();
    await inTransaction(ctx, (tx) =>
      insertArtefact(tx, { hash, stage: name, data, files: stored, createdAt }),
    );
  } finally {
    watch.stop();
    await rm(directory, { recursive: true, force: true });
  }
  await moveOn(ctx, clip, { hash, ending: 'done', changes });
}

/** Puts the files of a stage into the store, once however often the stage is begun. */
async function storeAll(
  ctx: Ctx,
  hash: string,
  files: Readonly<Record<string, MadeFile>>,
): Promise<Record<string, string>> {
  const ids: Record<string, string> = {};
  for (const [name, file] of Object.entries(files)) {
    if ('storedAs' in file) ids[name] = file.storedAs;
    else {
      const { path: from, purpose } = file;
      const stored = await storeFileFrom(ctx, {
        purpose,
        name: path.basename(from),
        path: from,
        once: `${hash} ${name}`,
      });
      ids[name] = stored.id;
    }
  }
  return ids;
}

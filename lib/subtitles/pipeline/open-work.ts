import { z } from 'zod';
import type { Ctx } from '@/lib/platform/context';
import { inTransaction } from '@/lib/platform/db/in-transaction';
import { ClipOptions, ClipRules, ClipSource, HandCues } from '../schemas';
import { type ClipWish, type Found, type StageData, type StageName, stageData } from '../stage';
import { findArtefacts } from '../store/artefacts';
import type { ClipRow } from '../store/clips';

/** Hash by stage; null: the clip did not need the stage. */
export const Hashes = z.record(z.string(), z.string().nullable());
export type Hashes = z.infer<typeof Hashes>;

const Files = z.record(z.string(), z.string());

export interface ClipWork extends Found {
  readonly wish: ClipWish;
  /** The id of a file of a stage, in the media store. */
  fileId(stage: StageName, file: string): string;
}

/** What a clip is made by, and what the stages before have found out about it. */
export async function openWork(ctx: Ctx, clip: ClipRow): Promise<ClipWork> {
  const hashes = Hashes.parse(clip.hashes);
  const known = Object.values(hashes).filter((hash) => hash !== null);
  const rows = await inTransaction(ctx, (tx) => findArtefacts(tx, known));
  const byHash = new Map(rows.map((row) => [row.hash, row]));
  const rowOf = (stage: StageName) => byHash.get(hashes[stage] ?? '');
  return {
    wish: {
      source: ClipSource.parse(clip.source),
      options: ClipOptions.parse(clip.options),
      rules: ClipRules.parse(clip.rules),
      handCues: clip.handCues === null ? null : HandCues.parse(clip.handCues),
      name: clip.name,
    },
    data<N extends StageName>(stage: N) {
      const row = rowOf(stage);
      return row ? (stageData[stage].parse(row.data) as StageData<N>) : null;
    },
    hash: (stage) => hashes[stage] ?? null,
    fileId(stage, file) {
      const id = Files.parse(rowOf(stage)?.files ?? {})[file];
      if (id === undefined) throw new Error(`The stage ${stage} left no file ${file}.`);
      return id;
    },
  };
}

import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';
import { findNewestRevision, findVectorsSince } from '../store/vectors';
import type { Quantised } from './quantise';

const mostVectors = 20_000;
const mostBytes = 64 * 1024 * 1024;

interface Kept {
  revision: number;
  bytes: number;
  /** Null when there are too many to be kept. */
  vectors: Map<string, Quantised> | null;
}

/** Of this process, the company asked for last at the end. */
const kept = new Map<string, Kept>();

/**
 * Where a model places the items of the company; remembered, and brought up to date by what is new. Null when they are too
 * many to be compared one by one.
 */
export async function vectorsOfCompany(
  tx: Tx<Ctx>,
  model: string,
): Promise<ReadonlyMap<string, Quantised> | null> {
  const key = `${tx.ctx.companyId}\n${model}`;
  const newest = await findNewestRevision(tx, model);
  const entry = kept.get(key) ?? { revision: 0, bytes: 0, vectors: new Map() };
  if (entry.vectors && newest > entry.revision) {
    for (const { itemId, vector } of await findVectorsSince(tx, model, entry.revision, mostVectors + 1)) {
      entry.bytes += vector.bytes.length - (entry.vectors.get(itemId)?.bytes.length ?? 0);
      entry.vectors.set(itemId, vector);
    }
    entry.revision = Math.max(entry.revision, newest);
    if (entry.vectors.size > mostVectors || entry.bytes > mostBytes) {
      entry.vectors = null;
      entry.bytes = 0;
    }
  }
  kept.delete(key);
  kept.set(key, entry);
  forgetOldest();
  return entry.vectors;
}

function forgetOldest(): void {
  let bytes = 0;
  for (const entry of kept.values()) bytes += entry.bytes;
  for (const [key, entry] of kept) {
    if (bytes <= mostBytes && kept.size <= 1_000) return;
    bytes -= entry.bytes;
    kept.delete(key);
  }
}

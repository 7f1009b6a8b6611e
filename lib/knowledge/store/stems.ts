import type { Ctx } from '@/lib/platform/context';
import type { Tx } from '@/lib/platform/db/transaction';

const mostKept = 20_000;
/** The dictionary never changes, so a process asks it once a word. */
const kept = new Map<string, string | null>();

/**
 * The stem of each word in the database's dictionary (`russian` stems Latin words as English); null: a stop word. The
 * same words as in `catalogue_item.search`.
 */
export async function findStems(
  tx: Tx<Ctx>,
  words: Iterable<string>,
): Promise<ReadonlyMap<string, string | null>> {
  const wanted = [...new Set(words)];
  const missing = wanted.filter((word) => !kept.has(word));
  if (missing.length > 0) {
    const rows = await tx.db.$queryRaw<{ word: string; stem: string | null }[]>`
      select w.word, (select stem from unnest(tsvector_to_array(to_tsvector('russian', w.word))) stem limit 1) as stem
        from unnest(${missing}::text[]) as w (word)`;
    if (kept.size + rows.length > mostKept) kept.clear();
    for (const { word, stem } of rows) kept.set(word, stem);
    const answered = new Map(rows.map(({ word, stem }) => [word, stem]));
    return new Map(wanted.map((word) => [word, answered.get(word) ?? kept.get(word) ?? null]));
  }
  return new Map(wanted.map((word) => [word, kept.get(word) ?? null]));
}

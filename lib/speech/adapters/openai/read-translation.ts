import { z } from 'zod';

const Answer = z.object({ cues: z.array(z.object({ id: z.coerce.string(), text: z.string() })) });

/**
 * The translations that can be believed out of a model's answer: those under one of `ids`, once, with something in them.
 * A pure function.
 */
export function readTranslation(written: string, ids: ReadonlySet<string>): Map<string, string> {
  const answer = Answer.safeParse(jsonIn(written));
  const told = new Map<string, string>();
  const doubled = new Set<string>();
  for (const { id, text } of answer.success ? answer.data.cues : []) {
    const line = text.replace(/\s+/gu, ' ').trim();
    if (!ids.has(id) || line === '') continue;
    if (told.has(id)) doubled.add(id);
    told.set(id, line);
  }
  // Of two nobody knows which one is meant.
  for (const id of doubled) told.delete(id);
  return told;
}

/** Models without a strict form wrap their JSON in words or fences. */
function jsonIn(written: string): unknown {
  const [from, to] = [written.indexOf('{'), written.lastIndexOf('}')];
  try {
    return JSON.parse(written.slice(from, to + 1));
  } catch {
    return null;
  }
}

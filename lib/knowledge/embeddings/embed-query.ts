import type { Ctx } from '@/lib/platform/context';
import { log } from '@/lib/platform/log';
import { embedTexts } from '@/lib/vendors/openai/embed-texts';
import { embeddingsModel } from '@/lib/vendors/openai/embeddings-model';
import { cleanText } from '../price-list/clean-text';
import { searchWords } from '../search/search-words';
import type { Place } from './place';
import { quantise } from './quantise';

/** A customer waits: what has not come by then is done without. */
const deadline = 300;
/** A service that has failed is left alone for so long: nobody waits in vain at every search while it is down. */
const restMs = 30_000;
let restsUntil = 0;
const mostKept = 500;
const kept = new Map<string, Place>();

/**
 * What a customer's words mean, for `searchCatalogue`; null when there is nobody to ask, nothing was asked, no answer came in
 * time (`deadlineMs`), or none came to a question of the last half minute. Asks an outside service, so never within a transaction: there only what is remembered is told.
 * Never throws.
 */
export async function embedQuery(
  ctx: Ctx,
  query: string,
  { deadlineMs = deadline }: { readonly deadlineMs?: number } = {},
): Promise<Place | null> {
  const model = embeddingsModel();
  const text = cleanText(query.slice(0, 2_000)).toLowerCase();
  if (model === null || searchWords(text).length === 0) return null;
  const key = `${model}\n${text}`;
  const known = kept.get(key);
  if (known || ctx.tx || performance.now() < restsUntil) return known ?? null;
  try {
    const [vector = []] = await embedTexts([text], { timeoutMs: deadlineMs });
    const place = { model, vector: quantise(vector) };
    const [oldest] = kept.keys();
    if (oldest !== undefined && kept.size >= mostKept) kept.delete(oldest);
    kept.set(key, place);
    return place;
  } catch (error) {
    restsUntil = performance.now() + restMs;
    log.warn({ err: error, restMs }, 'search goes on by words only');
    return null;
  }
}

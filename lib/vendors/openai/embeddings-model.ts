import { env } from '@/lib/platform/env';

/** The model that tells meanings, by a name under which its vectors can be compared; null when none is set up. */
export function embeddingsModel(): string | null {
  const { EMBEDDINGS_MODEL, EMBEDDINGS_URL, EMBEDDINGS_API_KEY, EMBEDDINGS_DIMENSIONS, OPENAI_API_KEY } =
    env();
  const reachable = EMBEDDINGS_URL || EMBEDDINGS_API_KEY || OPENAI_API_KEY;
  if (!EMBEDDINGS_MODEL || !reachable) return null;
  return EMBEDDINGS_DIMENSIONS ? `${EMBEDDINGS_MODEL}/${EMBEDDINGS_DIMENSIONS}` : EMBEDDINGS_MODEL;
}

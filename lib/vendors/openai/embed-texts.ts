import { z } from 'zod';
import { env } from '@/lib/platform/env';
import { ChatRefusal } from './chat-refusal';
import { chatRefusalOf } from './chat-refusal-of';
import { speechClient } from './speech-client';

const Answer = z.object({
  data: z.array(z.object({ index: z.number().int(), embedding: z.array(z.number()).min(1).max(8192) })),
});

/**
 * Has texts, none of them empty, placed by their meaning by a server with OpenAI's embeddings API: a vector for each, in
 * their order. One request, no retries. Throws `ChatRefusal`.
 */
export async function embedTexts(
  texts: readonly string[],
  { timeoutMs }: { readonly timeoutMs: number },
): Promise<number[][]> {
  const { EMBEDDINGS_MODEL, EMBEDDINGS_URL, EMBEDDINGS_API_KEY, EMBEDDINGS_DIMENSIONS } = env();
  if (!EMBEDDINGS_MODEL) throw new ChatRefusal('not-set-up');
  // The SDK's own time-out ends waiting for the headers; this one also ends a body that never does.
  const signal = AbortSignal.timeout(timeoutMs);
  const server = { url: EMBEDDINGS_URL, apiKey: EMBEDDINGS_API_KEY };
  try {
    const answer: unknown = await speechClient(server, timeoutMs).embeddings.create(
      {
        model: EMBEDDINGS_MODEL,
        input: [...texts],
        // Not every server knows the shorter form.
        encoding_format: 'float',
        ...(EMBEDDINGS_DIMENSIONS && { dimensions: EMBEDDINGS_DIMENSIONS }),
      },
      { signal },
    );
    const byIndex = new Map(Answer.parse(answer).data.map(({ index, embedding }) => [index, embedding]));
    return texts.map((_, index) => {
      const vector = byIndex.get(index);
      if (!vector) throw new ChatRefusal('garbage');
      return vector;
    });
  } catch (error) {
    throw chatRefusalOf(error, signal);
  }
}

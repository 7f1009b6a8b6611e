import { EmbeddingsDouble } from './embeddings-double';

/** A running double that the settings of this process lead to. To be imported in `vi.hoisted`. */
export const embeddings = new EmbeddingsDouble();

process.env.EMBEDDINGS_MODEL = 'meanings';
process.env.EMBEDDINGS_URL = await embeddings.start();

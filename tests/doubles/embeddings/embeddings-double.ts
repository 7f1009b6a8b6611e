import { type HttpDouble, httpDouble } from '@/tests/doubles/http-double';

interface Asked {
  readonly model: string;
  readonly input: readonly string[];
}

/** Each topic is a direction. */
const topics = [
  /\bthermos|\bflask|keep\w*\b.*\b(?:hot|warm)|\bhot\b.*\bkeep/i,
  /\bumbrella|\bparasol|\brain/i,
  /\bchair|\bstool|\bsit\b|\bseat/i,
  /\btea\b|\bleaves\b/i,
];
/** Any word leads a little into one of so many other directions. */
const others = 97;

/** A server with OpenAI's embeddings API, whose vectors follow a few topics. */
export class EmbeddingsDouble {
  /** Every request, in order. */
  readonly asked: Asked[] = [];
  mood: 'well' | 'hang' | 'fail' | 'garbage' = 'well';
  private server: HttpDouble | undefined;

  /** Texts that were asked for, of all requests together. */
  get texts(): string[] {
    return this.asked.flatMap(({ input }) => input);
  }

  async start(): Promise<string> {
    this.server = await httpDouble(({ body }, response) => {
      const asked = JSON.parse(body) as Asked;
      this.asked.push(asked);
      if (this.mood === 'hang') return;
      if (this.mood === 'fail') {
        response.writeHead(503, { 'content-type': 'application/json' }).end('{"error":{"message":"no"}}');
        return;
      }
      const answer = this.mood === 'garbage' ? { data: [] } : embeddingsOf(asked);
      response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(answer));
    });
    return `${this.server.url}/v1`;
  }

  async stop(): Promise<void> {
    await this.server?.close();
  }
}

function embeddingsOf({ model, input }: Asked) {
  const data = input.map((text, index) => ({ object: 'embedding', index, embedding: vectorOf(text) }));
  return { object: 'list', data: data.toReversed(), model, usage: { prompt_tokens: 1, total_tokens: 1 } };
}

function vectorOf(text: string): number[] {
  const vector: number[] = topics.map((topic) => (topic.test(text) ? 1 : 0)).concat(Array(others).fill(0));
  for (const word of text.toLowerCase().match(/[a-z]+/g) ?? []) {
    const place =
      topics.length + ([...word].reduce((sum, letter) => sum * 31 + letter.charCodeAt(0), 7) % others);
    vector[place] = 0.3;
  }
  return vector;
}

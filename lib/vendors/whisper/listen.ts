// Runs in a process of its own, confined, started by run-whisper.ts: only what Node.js has by itself can be imported.
import { createRequire } from 'node:module';

interface Listening {
  readonly native: string;
  readonly model: string;
  readonly sound: string;
  readonly language: string;
  readonly threads: number;
}

interface Native {
  readonly WhisperContext: new (options: { filePath: string; useGpu: boolean }) => Context | Promise<Context>;
}

interface Context {
  transcribeFile(
    file: string,
    options: Record<string, unknown>,
  ): { readonly promise: Promise<Record<string, unknown>> };
}

const tell = (news: unknown): void => void process.stdout.write(`${JSON.stringify(news)}\n`);

const { native, model, sound, language, threads } = JSON.parse(process.argv[2] ?? '{}') as Listening;
const { WhisperContext } = createRequire(import.meta.url)(native) as Native;
tell({ loading: true });
const context = await new WhisperContext({ filePath: model, useGpu: false });
tell({ loaded: true });
const {
  result,
  segments,
  language: told,
} = await context.transcribeFile(sound, {
  language,
  maxThreads: threads,
  tokenTimestamps: true,
  // A segment for every piece of a word.
  maxLen: 1,
  onProgress: (percent: number) => tell({ progress: percent / 100 }),
}).promise;
tell({ result, segments, language: told });

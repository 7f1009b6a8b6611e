import { availableParallelism } from 'node:os';
import path from 'node:path';
import { z } from 'zod';
import { ProgramFailure } from '@/lib/platform/programs/program-failure';
import { runConfined } from '@/lib/platform/programs/run-confined';
import { WhisperRefusal } from './whisper-refusal';

export interface WhisperRun {
  /** Binding and model, by their paths. */
  readonly native: string;
  readonly model: string;
  /** WAV, 16 kHz, mono, 16 bit: in a directory of this run's own. */
  readonly sound: string;
  /** ISO 639-1; else it is found out. */
  readonly language?: string | undefined;
  readonly timeoutMs: number;
  readonly signal?: AbortSignal | undefined;
  /** Told the share that is done, 0…1. */
  readonly onProgress?: ((share: number) => void) | undefined;
}

const News = z.object({
  loading: z.boolean().optional(),
  loaded: z.boolean().optional(),
  progress: z.number().optional(),
  result: z.string().optional(),
  language: z.string().optional(),
  segments: z.array(z.object({ text: z.string(), t0: z.number(), t1: z.number() })).optional(),
});

/** The text of a recording, and its pieces (words and parts of words; a letter may be torn in two), times in ms. */
export interface WhisperAnswer {
  readonly text: string;
  readonly language: string | null;
  readonly pieces: ReadonlyArray<{ readonly text: string; readonly from: number; readonly to: number }>;
}

/** Listens to a sound file in a confined process of its own: without network, ending with this one. Throws `WhisperRefusal`. */
export async function runWhisper(run: WhisperRun): Promise<WhisperAnswer> {
  const { native, model, sound, language = 'auto', signal, timeoutMs } = run;
  const threads = Math.max(1, Math.min(8, availableParallelism() - 1));
  let loading = false;
  let answer: WhisperAnswer | null = null;
  const onOutput = linesOf((line) => {
    const news = News.safeParse(JSON.parse(line));
    if (!news.success) return;
    if (news.data.loading || news.data.loaded) loading = news.data.loaded !== true;
    if (news.data.progress !== undefined) run.onProgress?.(Math.min(1, news.data.progress));
    if (news.data.result !== undefined) answer = answerOf(news.data);
  });
  try {
    await runConfined({
      program: process.execPath,
      args: [
        path.join(process.cwd(), 'lib/vendors/whisper/listen.ts'),
        JSON.stringify({ native, model, sound, language, threads }),
      ],
      directory: path.dirname(sound),
      timeoutMs,
      // Room for addresses, of which V8 reserves many more than it uses.
      limits: { memoryMb: 65_536, fileMb: 1 },
      signal,
      onOutput,
    });
  } catch (error) {
    if (!(error instanceof ProgramFailure)) throw error;
    if (error.kind === 'cancelled') throw new WhisperRefusal('aborted', error.detail, error);
    // A model that does not load will not load the next time either; what fails otherwise may have wanted memory.
    const wrong = loading && error.kind === 'refused' && /failed to load|invalid model/i.test(error.detail);
    throw new WhisperRefusal(wrong ? 'model-wrong' : 'failed', error.detail, error);
  }
  if (answer) return answer;
  throw new WhisperRefusal('failed', 'no answer');
}

function linesOf(take: (line: string) => void): (chunk: Buffer) => void {
  const decoder = new TextDecoder();
  let rest = '';
  return (chunk) => {
    const lines = (rest + decoder.decode(chunk, { stream: true })).split('\n');
    rest = lines.pop() ?? '';
    // The library may print remarks of its own between our lines.
    for (const line of lines) if (line.startsWith('{')) take(line);
  };
}

function answerOf({ result = '', language, segments = [] }: z.infer<typeof News>): WhisperAnswer {
  return {
    text: result,
    language: language || null,
    pieces: segments.map(({ text, t0, t1 }) => ({ text, from: t0, to: t1 })),
  };
}

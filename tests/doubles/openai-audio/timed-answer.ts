import type OpenAI from 'openai';

/** What somebody said: times in milliseconds. */
export interface Heard {
  readonly text: string;
  readonly words: ReadonlyArray<{ readonly text: string; readonly from: number; readonly to: number }>;
  /** In English, as Whisper tells it. */
  readonly language?: string;
  /** Over silence: Whisper makes something up and says so in its figures. */
  readonly madeUp?: boolean;
}

/**
 * `openai`: words without punctuation beside the segments. `faster-whisper`: words with punctuation and spaces, within the
 * segments too. `segments`: a server that knows no words. `text`: one that knows no times.
 */
export type Shape = 'openai' | 'faster-whisper' | 'segments' | 'text';

type Answer = OpenAI.Audio.TranscriptionVerbose | OpenAI.Audio.Transcription;

/** An answer of /audio/transcriptions in the long form; one segment for all that was said. */
export function timedAnswer(
  { text, words, language = 'english', madeUp = false }: Heard,
  shape: Shape,
): Answer {
  const end = (words.at(-1)?.to ?? 0) / 1_000;
  if (shape === 'text') return { text, usage: { type: 'duration', seconds: Math.ceil(end) } };
  const plain = (word: string): string => word.replace(/[^\p{L}\p{N}\p{M}'%$-]/gu, '');
  const timed: OpenAI.Audio.TranscriptionWord[] = words.map((word) => ({
    word: shape === 'openai' ? plain(word.text) : ` ${word.text}`,
    start: word.from / 1_000,
    end: word.to / 1_000,
  }));
  const segment: OpenAI.Audio.TranscriptionSegment = {
    id: 0,
    seek: 0,
    start: (words[0]?.from ?? 0) / 1_000,
    end,
    text: ` ${text}`,
    tokens: [50_364, 50_414],
    temperature: 0,
    avg_logprob: madeUp ? -1.4 : -0.2,
    compression_ratio: 1.3,
    no_speech_prob: madeUp ? 0.95 : 0.01,
    ...(shape === 'faster-whisper' && { words: timed }),
  };
  return {
    text,
    language,
    duration: end,
    segments: text === '' ? [] : [segment],
    ...(shape === 'openai' && { words: timed }),
    usage: { type: 'duration', seconds: Math.ceil(end) },
  };
}

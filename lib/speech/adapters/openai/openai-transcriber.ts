import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { env } from '@/lib/platform/env';
import { AppError } from '@/lib/platform/errors/app-error';
import { canTranscribe } from '@/lib/vendors/openai/can-transcribe';
import { SpeechRefusal } from '@/lib/vendors/openai/speech-refusal';
import { transcribeAudio } from '@/lib/vendors/openai/transcribe-audio';
import { type TimedAnswer, transcribeTimed } from '@/lib/vendors/openai/transcribe-timed';
import { findSpeech } from '../../aligning/find-speech';
import { languageCode } from '../../language-code';
import type { NoteTranscriber, SpokenFile, Transcriber } from '../../port';
import type { Interval, Word } from '../../schemas';
import { encodePiece } from '../../sound/encode-piece';
import { planPieces } from '../../sound/plan-pieces';
import { soundSeconds } from '../../sound/sound-seconds';
import { mostSpoken } from '../../words/most-spoken';
import { audioFileName } from './audio-file-name';
import { speechError } from './speech-error';
import { wordsOfAnswer } from './words-of-answer';

/** What a server takes in one request. One of one's own may be slow, and Node.js waits five minutes for an answer to begin. */
const limits = {
  openai: { bytes: 24 * 1024 * 1024, seconds: 900 },
  own: { bytes: 24 * 1024 * 1024, seconds: 300 },
} as const;
const timeoutMs = 600_000;
/** Models that tell what is said, but not when. */
const timeless = /gpt-.*transcribe/i;

interface Piece extends Interval {
  readonly bytes: Uint8Array;
  readonly contentType: string;
}

/** Any server with OpenAI's audio API: OpenAI itself, speaches, or another. */
export const openaiTranscriber: NoteTranscriber & Transcriber = {
  name: 'openai',
  capabilities: { maxBytes: 25 * 1024 * 1024 },
  isConfigured: canTranscribe,
  async transcribe({ bytes, name, contentType, language }) {
    const answer = await transcribeAudio(
      { bytes, name: audioFileName(name, contentType), contentType, ...(language ? { language } : {}) },
      { timeoutMs: 60_000 },
    );
    if (answer === null) return { text: '', language: null };
    return { text: answer.text, language: answer.language === null ? null : languageCode(answer.language) };
  },
  async missing() {
    if (!canTranscribe()) return 'TRANSCRIBER_URL';
    return timeless.test(env().TRANSCRIBER_MODEL) ? 'TRANSCRIBER_MODEL' : null;
  },
  async transcribeWords(spoken) {
    const { TRANSCRIBER_URL, TRANSCRIBER_MODEL: model } = env();
    if (timeless.test(model)) throw withoutTimes();
    const pieces = await piecesOf(spoken, TRANSCRIBER_URL ? limits.own : limits.openai);
    const words: Word[] = [];
    const languages: Array<{ language: string | null; words: number }> = [];
    for (const [index, piece] of pieces.entries()) {
      const { bytes, contentType, from } = await piece(spoken.signal);
      const answer = await ask(spoken, bytes, contentType);
      const language = spoken.language ?? (answer.language ? languageCode(answer.language) : null);
      const heard = wordsOfAnswer(answer, language);
      if (heard === null) throw withoutTimes();
      words.push(...heard.map(({ text, from: start, to }) => ({ text, from: start + from, to: to + from })));
      languages.push({ language, words: heard.length });
      spoken.onProgress?.({ doing: 'listening', share: (index + 1) / pieces.length });
    }
    return { words, language: mostSpoken(languages) };
  },
};

const withoutTimes = (): AppError =>
  new AppError('invalid', 'transcriber-without-times', {
    params: { model: env().TRANSCRIBER_MODEL, setting: 'TRANSCRIBER_MODEL' },
  });

/** The file as it is where the server takes it at once; or else cut where nobody speaks. */
async function piecesOf(
  { file, contentType, signal }: SpokenFile,
  limit: { readonly bytes: number; readonly seconds: number },
): Promise<ReadonlyArray<(signal?: AbortSignal) => Promise<Piece>>> {
  const [{ size }, seconds] = await Promise.all([stat(file), soundSeconds(file, signal)]);
  if (size <= limit.bytes && seconds <= limit.seconds)
    return [async () => ({ bytes: await readFile(file), contentType, from: 0, to: seconds * 1_000 })];
  const speech = seconds > limit.seconds ? await findSpeech(file, signal) : [];
  return planPieces(seconds, speech, limit.seconds).map((piece) => async (called?: AbortSignal) => ({
    ...piece,
    bytes: await encodePiece(file, piece, called),
    contentType: 'audio/ogg',
  }));
}

async function ask(
  { file, language, signal }: SpokenFile,
  bytes: Uint8Array,
  contentType: string,
): Promise<TimedAnswer> {
  try {
    const name = audioFileName(path.basename(file), contentType);
    const question = { bytes, name, contentType, ...(language ? { language } : {}) };
    return await transcribeTimed(question, { timeoutMs, signal });
  } catch (error) {
    if (!(error instanceof SpeechRefusal)) throw error;
    // Servers say it in these words that the model knows no times.
    if (
      error.reason === 'input' &&
      /timestamp|response_format|verbose_json/i.test(error.details.detail ?? '')
    )
      throw withoutTimes();
    throw speechError(error, {
      busy: 'transcriber-unavailable',
      input: 'recording-refused',
      setting: env().TRANSCRIBER_URL
        ? 'TRANSCRIBER_URL, TRANSCRIBER_API_KEY, TRANSCRIBER_MODEL'
        : 'OPENAI_API_KEY',
    });
  }
}

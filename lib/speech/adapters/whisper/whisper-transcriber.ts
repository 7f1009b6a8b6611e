import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { env } from '@/lib/platform/env';
import {
  fetchModel,
  nativeModule,
  runWhisper,
  type WhisperModel,
  WhisperRefusal,
  whisperModel,
} from '@/lib/vendors/whisper';
import { languageCode } from '../../language-code';
import type { HeardWords, SpokenFile, Transcriber } from '../../port';
import { encodeWave } from '../../sound/encode-wave';
import { soundSeconds } from '../../sound/sound-seconds';
import { spokenText } from '../../spoken-text';
import { timeText } from '../../words/time-text';
import { withoutRemarks } from '../../words/without-remarks';
import { whisperError } from './whisper-error';
import { wholePieces } from './whole-pieces';

/** whisper.cpp on this machine. Its model is downloaded when somebody first listens. */
export const whisperTranscriber: Transcriber = {
  name: 'whisper',
  async missing() {
    return nativeModule() && whisperModel() ? null : 'TRANSCRIBER_URL';
  },
  async transcribeWords(spoken) {
    const native = nativeModule();
    const model = whisperModel();
    if (!native || !model) throw whisperError(new WhisperRefusal('failed', 'not installed'));
    const seconds = await soundSeconds(spoken.file, spoken.signal);
    const directory = await mkdtemp(path.join(tmpdir(), 'x8-whisper-'));
    try {
      return await listen(spoken, { native, model, seconds, directory });
    } catch (error) {
      throw error instanceof WhisperRefusal ? whisperError(error) : error;
    } finally {
      await rm(directory, { recursive: true, force: true });
    }
  },
};

async function listen(
  { file, language, signal, onProgress }: SpokenFile,
  known: {
    readonly native: string;
    readonly model: WhisperModel;
    readonly seconds: number;
    readonly directory: string;
  },
): Promise<HeardWords> {
  const model = await fetchModel(known.model, {
    directory: path.resolve(env().X8_DATA_DIR, 'models'),
    signal,
    onProgress: (share) => onProgress?.({ doing: 'fetching-model', share }),
  });
  const sound = path.join(known.directory, 'sound.wav');
  await encodeWave(file, sound, signal);
  const answer = await runWhisper({
    native: known.native,
    model,
    sound,
    language,
    // A slow machine needs several times as long as somebody speaks.
    timeoutMs: 120_000 + known.seconds * 8_000,
    signal,
    onProgress: (share) => onProgress?.({ doing: 'listening', share }),
  });
  const told = language ?? (answer.language ? languageCode(answer.language) : null);
  const text = spokenText(withoutRemarks(answer.text));
  return { words: text === '' ? [] : timeText(text, wholePieces(answer), told), language: told };
}

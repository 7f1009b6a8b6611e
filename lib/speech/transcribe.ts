import { authorize } from '@/lib/companies';
import type { Ctx } from '@/lib/platform/context';
import { parse } from '@/lib/platform/parse';
import { openaiTranscriber } from './adapters/openai/openai-transcriber';
import type { Transcript } from './port';
import { TranscribeSpeech } from './schemas';
import { spokenText } from './spoken-text';

const nothing: Transcript = { text: '', language: null };

/**
 * What is said in a recording. Null when no transcriber is set up; empty text when nothing is said, or the recording is
 * too large or no audio. Not to be called inside a transaction. Throws `unavailable` (`transcriber-unavailable`).
 */
export async function transcribe(ctx: Ctx, input: TranscribeSpeech): Promise<Transcript | null> {
  authorize(ctx, 'speech.use');
  const recording = parse(TranscribeSpeech, input);
  if (ctx.tx) throw new Error('transcribe cannot run inside a transaction.');
  const transcriber = openaiTranscriber;
  if (!transcriber.isConfigured()) return null;
  const size = recording.bytes.byteLength;
  if (size === 0 || size > transcriber.capabilities.maxBytes) return nothing;
  const said = await transcriber.transcribe(recording);
  const text = spokenText(said.text);
  return text === '' ? nothing : { text, language: said.language };
}

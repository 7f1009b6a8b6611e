import path from 'node:path';
import { runFfmpeg } from '@/lib/vendors/ffmpeg';

/** Samples a second of the voice-over: 16 bits, one channel. */
export const voiceRate = 24_000;

const quietEnds = 'silenceremove=start_periods=1:start_threshold=-50dB:start_silence=0.02';

/** The samples of a spoken line without the silence around it, `speed` times as fast at the same pitch. Throws `FfmpegFailure`. */
export async function decodeLine(
  file: string,
  speed: number,
  signal: AbortSignal | undefined,
): Promise<Buffer> {
  const trimmed = `${quietEnds},areverse,${quietEnds},areverse`;
  const { stdout } = await runFfmpeg({
    args: [
      ...['-v', 'error', '-protocol_whitelist', 'file', '-format_whitelist', 'wav,mp3,ogg,flac,aac'],
      ...['-i', path.basename(file), '-map', '0:a:0'],
      ...['-af', speed === 1 ? trimmed : `${trimmed},atempo=${speed.toFixed(4)}`],
      ...['-ar', String(voiceRate), '-ac', '1', '-f', 's16le', 'pipe:1'],
    ],
    directory: path.dirname(file),
    timeoutMs: 60_000,
    signal,
  });
  return stdout;
}

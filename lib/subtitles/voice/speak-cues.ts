import { writeFile } from 'node:fs/promises';
import { shortenCue, speakText } from '@/lib/speech';
import type { Cue } from '../schemas';
import type { Workbench } from '../stage';
import { decodeLine, voiceRate } from './decode-line';
import { fastest, fitLine } from './fit-line';
import { VoiceTrack } from './voice-track';
import { type VoiceUnit, voiceUnits } from './voice-units';

export interface SpokenLine {
  readonly from: number;
  readonly to: number;
  readonly speed: number;
  readonly shortened: boolean;
}

interface Script {
  readonly cues: readonly Cue[];
  readonly language: string;
  readonly lengthMs: number;
}

/** Silence between two lines, at least. */
const breathMs = 80;

/**
 * Says all cues into a WAV file as long as the video. A line that is longer than its place borrows the silence after it,
 * is said up to a quarter faster, is asked for in shorter words, and at last pushes the next one back.
 */
export async function speakCues(bench: Workbench, script: Script, file: string): Promise<SpokenLine[]> {
  const units = voiceUnits(script.cues);
  const track = await VoiceTrack.create(file, script.lengthMs);
  const lines: SpokenLine[] = [];
  try {
    for (const [index, unit] of units.entries()) {
      const from = Math.max(unit.from, (lines.at(-1)?.to ?? -breathMs) + breathMs);
      const until = units[index + 1]?.from ?? script.lengthMs + breathMs;
      const { samples, ...line } = await sayIn(bench, unit, script.language, until - breathMs - from);
      await track.put(samples, from);
      lines.push({ ...line, from, to: from + lengthOf(samples) });
      bench.tell((100 * (index + 1)) / units.length);
    }
  } finally {
    await track.close();
  }
  return lines;
}

async function sayIn(bench: Workbench, { text }: VoiceUnit, language: string, roomMs: number) {
  const natural = await say(bench, text, language);
  const fit = fitLine(natural.lengthMs, roomMs, text.length);
  if (fit.way === 'as-it-is') return { ...(await natural.at(fit.speed)), shortened: false };
  const shorter = await shortenCue(bench.ctx, {
    text,
    language,
    maxCharacters: fit.maxCharacters,
    signal: bench.signal,
  }).catch(() => null);
  // A line that cannot be shortened is better hurried than lost.
  if (shorter === null) return { ...(await natural.at(fastest)), shortened: false };
  const said = await say(bench, shorter, language);
  const speed = Math.min(fastest, Math.max(1, said.lengthMs / Math.max(1, roomMs)));
  return { ...(await said.at(speed)), shortened: true };
}

async function say(bench: Workbench, text: string, language: string) {
  const file = await bench.once(`say ${language} ${text}`, async (path) => {
    const { bytes } = await speakText(bench.ctx, { text, language, signal: bench.signal });
    await writeFile(path, bytes);
  });
  const samples = await decodeLine(file, 1, bench.signal);
  return {
    lengthMs: lengthOf(samples),
    at: async (speed: number) => ({
      samples: speed === 1 ? samples : await decodeLine(file, speed, bench.signal),
      speed,
    }),
  };
}

const lengthOf = (samples: Buffer): number => Math.round((samples.length / 2 / voiceRate) * 1_000);

import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import type { FinalCues } from '../final-cues';
import { writeSrt } from '../formats/write-srt';
import { writeVtt } from '../formats/write-vtt';
import type { MadeFile, Workbench } from '../stage';
import { pictureOf } from './picture-of';
import { writingOf } from './writing-of';

/** The subtitle files that come along, and the letters in them that no font here can show. */
export async function writeTexts(
  bench: Workbench,
  final: FinalCues,
): Promise<{ readonly files: Record<string, MadeFile>; readonly unshown: string[] }> {
  const { wish, directory } = bench;
  const { plan } = pictureOf(bench.need('probe'), wish);
  const bare = {
    ...wish,
    options: { ...wish.options, subtitles: true },
    rules: { ...wish.rules, watermark: false },
  };
  const writing = await writingOf(bare, final, plan.out);
  const texts = {
    srt: writeSrt(final.cues),
    vtt: writeVtt(final.cues),
    ass: writing?.ass ?? '',
  };
  const files: Record<string, MadeFile> = {};
  for (const [kind, text] of Object.entries(texts)) {
    const file = path.join(directory, `clip.${kind}`);
    await writeFile(file, text);
    if (text !== '') files[kind] = { path: file, purpose: 'clip-text' };
  }
  return { files, unshown: [...(writing?.unshown ?? [])] };
}

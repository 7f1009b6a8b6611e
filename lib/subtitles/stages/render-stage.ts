import { writeFile } from 'node:fs/promises';
import path from 'node:path';
import { finalCues } from '../final-cues';
import { pictureOf } from '../rendering/picture-of';
import { renderClip } from '../rendering/render-clip';
import { writeFollow } from '../rendering/write-follow';
import { writingOf } from '../rendering/writing-of';
import type { Stage } from '../stage';

/** Makes the video, in one go. */
export const renderStage: Stage<'render'> = {
  name: 'render',
  version: 2,
  basis: (wish, found) => {
    const { subtitles, style, vertical, watermarkId, music } = wish.options;
    const { maxHeight, watermark } = wish.rules;
    return {
      video: found.data('fetch')?.sha256,
      cues: subtitles ? (finalCues(wish, found)?.hash ?? null) : null,
      voice: found.hash('speak'),
      ...{ style: { ...style }, vertical, watermarkId, maxHeight, watermark },
      ...(music && { music: { ...music } }),
    };
  },
  async make(bench) {
    const { directory, signal, wish } = bench;
    const facts = bench.need('probe');
    await bench.file('fetch', 'video', 'original');
    const picture = pictureOf(facts, wish);
    const { plan } = picture;
    const writing = await writingOf(wish, finalCues(wish, bench), plan.out);
    if (writing !== null) await writeFile(path.join(directory, 'subtitles.ass'), writing.ass);
    const follows = plan.way === 'follow' && (await writeFollow(bench, facts, picture));
    const voice = bench.hash('speak') === null ? null : 'voice.wav';
    if (voice !== null) await bench.file('speak', 'voice', voice);
    const watermark = await bench.watermark('watermark');
    const music = await bench.music('music');
    const { copied } = await renderClip({
      directory,
      original: { file: 'original', demuxer: facts.demuxer, videoCodec: facts.videoCodec },
      lengthMs: facts.lengthMs,
      picture: { ...picture, follows, writes: writing !== null },
      watermark: watermark && path.basename(watermark),
      hasSound: facts.hasAudio,
      voice,
      music,
      out: 'clip.mp4',
      signal,
      onProgress: bench.tell,
    });
    return {
      data: { ...plan.out, copied, follows },
      files: {
        video: { path: path.join(directory, 'clip.mp4'), purpose: 'clip-video' },
        ...(follows && { way: { path: path.join(directory, 'follow.cmd'), purpose: 'clip-part' } }),
      },
    };
  },
};

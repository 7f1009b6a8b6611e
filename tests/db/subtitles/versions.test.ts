import { readFileSync, statSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { afterAll, expect, test, vi } from 'vitest';

const { openaiAudio } = await vi.hoisted(() => import('@/tests/doubles/openai-audio/installed'));

import '@/jobs/all-jobs';
import { openFile } from '@/lib/media';
import { newId } from '@/lib/platform/new-id';
import {
  getClip,
  getClipCues,
  getClipOriginal,
  listClipVersions,
  listSubtitleFonts,
  openFont,
  previewClip,
  repeatClip,
  requestClip,
} from '@/lib/subtitles';
import { listFonts } from '@/lib/vendors/fontconfig';
import { makeClipStudio, videoDirectory } from '@/tests/factories/make-clip-studio';
import { smallClip } from '@/tests/factories/small-clip';

afterAll(() => openaiAudio.stop());
const file = smallClip(videoDirectory(), 'small.mp4', 2, ['-preset', 'ultrafast']);
const given = { kind: 'subtitles', content: '1\n00:00:00,200 --> 00:00:01,600\nHello\n' } as const;

test('versions of a video are found by any of them, with its original, and what a hand changed is repeated as it was', async () => {
  const studio = await makeClipStudio();
  const first = await requestClip(studio.owner, {
    ...studio.wish(await studio.upload(file)),
    options: { given },
  });
  await studio.passes(600);
  const { cues, language, limits } = await getClipCues(studio.owner, first.id);
  expect(limits.charactersALine).toBeGreaterThan(10);
  const preview = await previewClip(studio.owner, first.id, { cues, style: { name: 'boxed' } });
  for (const family of preview.fonts) {
    const { stream } = await openFont(studio.owner, { family, isBold: false });
    stream.destroy();
  }
  const edited = cues.map((cue) => ({ ...cue, lines: ['Good morning'] }));
  const second = await requestClip(studio.owner, {
    key: newId('key'),
    source: { kind: 'clip', clipId: first.id },
    options: { given },
    handCues: { language, cues: edited },
  });
  const third = await repeatClip(studio.owner, { id: second.id, key: 'said-twice-is-one' });
  expect((await repeatClip(studio.owner, { id: second.id, key: 'said-twice-is-one' })).id).toBe(third.id);
  await studio.passes(600);

  for (const { id } of [first, second, third]) {
    const versions = await listClipVersions(studio.owner, id);
    expect(versions.map((one) => [one.id, one.byHand])).toEqual([
      [third.id, true],
      [second.id, true],
      [first.id, false],
    ]);
  }
  expect((await getClip(studio.owner, third.id)).stage).toBe('delivered');
  expect((await getClipCues(studio.owner, third.id)).cues.map(({ lines }) => lines)).toEqual([
    ['Good morning'],
  ]);
  const { fileId } = await getClipOriginal(studio.owner, second.id);
  const { stream } = await openFile(studio.owner, fileId);
  expect((await buffer(stream)).equals(readFileSync(file))).toBe(true);
  const stranger = await makeClipStudio();
  await expect(getClipOriginal(stranger.owner, first.id)).rejects.toMatchObject({ key: 'clip-not-found' });
  await expect(listClipVersions(stranger.owner, first.id)).rejects.toMatchObject({ key: 'clip-not-found' });
});

test('a font is handed out byte for byte as it is installed', async () => {
  const studio = await makeClipStudio();
  const families = await listSubtitleFonts(studio.owner);
  expect(families.length).toBeGreaterThan(0);
  const installed = await listFonts();
  // The second has narrow faces under the same name.
  const tried = ['Noto Sans', 'DejaVu Serif'].filter((name) => families.includes(name));
  for (const family of tried.length > 0 ? tried : families.slice(0, 2)) {
    const faces = installed.filter((font) => font.family === family);
    for (const isBold of [false, true]) {
      const { stream, size, contentType } = await openFont(studio.owner, { family, isBold });
      const bytes = await buffer(stream);
      const match = faces.find(({ file }) => readFileSync(file).equals(bytes));
      expect(match && statSync(match.file).size).toBe(size);
      expect(Math.abs((match?.width ?? 0) - 100)).toBe(
        Math.min(...faces.filter(({ slant }) => slant === 0).map(({ width }) => Math.abs(width - 100))),
      );
      expect(contentType).toMatch(/^font\//);
    }
  }
});

test.each(['/etc/passwd', '../../etc/passwd', 'Noto Sans\0', '', 'No Such Family'])(
  'no name leads to a file that is no font: %j',
  async (family) => {
    const studio = await makeClipStudio();
    await expect(openFont(studio.owner, { family, isBold: false })).rejects.toMatchObject({
      key: 'font-not-found',
    });
  },
);

import { describe, expect, test } from 'vitest';
import { VideoInfo } from '@/lib/vendors/yt-dlp';
import { publishedContract } from '@/tests/contract/support/published-contract';

const dumpOf = (name: string): unknown => publishedContract(`yt-dlp/dump-json.${name}.json`);
const isThere = dumpOf('hls') !== null;
if (!isThere) process.stdout.write('../shared/contracts is not beside the checkout: yt-dlp is skipped.\n');

// What a newer yt-dlp than the one installed here really writes.
describe.skipIf(!isThere)('what it says is understood', () => {
  test.each([
    ['direct-file', { title: 'clip', extractor_key: 'Generic' }],
    ['hls', { title: 'master', duration: 2 }],
    ['youtube-like', { title: 'Sample video', duration: 213, live_status: 'not_live' }],
  ])('of %s', (name, expected) => {
    const info = VideoInfo.parse(dumpOf(name));
    expect(info).toMatchObject(expected);
    expect([info.playlist_id ?? null, info.is_live ?? false]).toEqual([null, false]);
  });
});

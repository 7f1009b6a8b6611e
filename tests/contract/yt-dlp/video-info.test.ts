import { expect, test } from 'vitest';
import { VideoInfo } from '@/lib/vendors/yt-dlp';
import { publishedContract } from '@/tests/contract/support/published-contract';

// What a newer yt-dlp than the one installed here really writes.
const dumps = [
  ['direct-file', { title: 'clip', extractor_key: 'Generic' }],
  ['hls', { title: 'master', duration: 2 }],
  [
    'youtube-like',
    { title: 'Sample video', duration: 213, filesize_approx: 70_064_690, live_status: 'not_live' },
  ],
] as const;

test.each(dumps)('what it says of %s is understood', (name, expected) => {
  const dump = publishedContract(`yt-dlp/dump-json.${name}.json`);
  if (dump === null)
    return process.stdout.write('../shared/contracts is not beside the checkout: skipped.\n');
  const info = VideoInfo.parse(dump);
  expect(info).toMatchObject(expected);
  expect([info.playlist_id ?? null, info.is_live ?? false]).toEqual([null, false]);
});

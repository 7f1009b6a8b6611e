import { expect, test } from 'vitest';
import { refusalOf } from './refusal-of';

const advice =
  'please report this issue on  https://github.com/yt-dlp/yt-dlp/issues?q= , filling out the appropriate issue template. Confirm you are on the latest version using  yt-dlp -U';

test.each([
  ['[youtube] a: Private video. Sign in if you have been granted access to this video', 'link-private'],
  ['[vimeo] 1: This video is private', 'link-private'],
  ['[youtube] a: Video unavailable. This video has been removed by the uploader', 'link-removed'],
  ['[youtube] a: Video unavailable', 'link-removed'],
  ['[youtube] a: This video is no longer available because the account has been terminated', 'link-removed'],
  [`[generic] None: Unable to download webpage: HTTP Error 404: Not Found; ${advice}`, 'link-removed'],
  [
    '[youtube] a: Video unavailable. The uploader has not made this video available in your country',
    'link-geo-blocked',
  ],
  ['[bbc] a: BBC iPlayer videos are geo restricted', 'link-geo-blocked'],
  ['[x] a: This video is not available from your location due to geo restriction', 'link-geo-blocked'],
  ['[youtube] a: Sign in to confirm you’re not a bot. Use --cookies-from-browser', 'link-busy'],
  ['[generic] a: Unable to download webpage: HTTP Error 429: Too Many Requests', 'link-busy'],
  ['[instagram] a: Requested content is not available, rate-limit reached or login required', 'link-busy'],
  [
    '[youtube] a: Sign in to confirm your age. This video may be inappropriate for some users',
    'link-login-needed',
  ],
  ['[twitter] a: NSFW tweet requires authentication. Use --cookies', 'link-login-needed'],
  ['[youtube] a: Join this channel to get access to members-only content', 'link-login-needed'],
  ['[youtube] a: This live event will begin in 3 hours.', 'link-live'],
  ['[youtube] a: Premieres in 2 days', 'link-live'],
  ['[twitch] a: somebody is offline', 'link-live'],
  ['[x] a: This video is DRM protected', 'link-protected'],
  ['[generic] Unsupported URL: https://example.com/', 'link-unsupported'],
  ['[youtube] a: Requested format is not available. Use --list-formats', 'link-unsupported'],
  ['[generic] None: No video formats found!', 'link-unsupported'],
  ['[generic] None: Unable to download webpage: <urlopen error timed out>', 'link-timeout'],
  ['[generic] None: The read operation timed out', 'link-timeout'],
  ['[generic] None: Unable to download webpage: HTTP Error 503: Service Unavailable', 'link-failed'],
  ['something nobody has seen yet', 'link-failed'],
])('“%s” is %s', (said, key) => {
  const error = refusalOf({ kind: 'refused', detail: `WARNING: [x] private DRM\nERROR: ${said}\n` });
  expect(error.key).toBe(key);
});

test('what may pass by itself is tried again, and all else is not', () => {
  const codeOf = (said: string) => refusalOf({ kind: 'refused', detail: `ERROR: ${said}` }).code;
  expect(codeOf('HTTP Error 429')).toBe('limit');
  expect(codeOf('HTTP Error 502: Bad Gateway')).toBe('unavailable');
  expect(codeOf('This video is private')).toBe('invalid');
  expect(refusalOf({ kind: 'missing', detail: '' })).toMatchObject({ key: 'link-tool-missing' });
  expect(refusalOf({ kind: 'timeout', detail: '' })).toMatchObject({ key: 'link-timeout', retryAfter: 60 });
});

import { AppError, type ErrorCode } from '@/lib/platform/errors/app-error';
import type { ErrorKey } from '@/lib/platform/i18n/error-key';
import { log } from '@/lib/platform/log';
import type { ProgramFailure } from '@/lib/platform/programs/program-failure';

type Verdict = readonly [words: RegExp, code: ErrorCode, key: ErrorKey];

const tooSoon = 300;
const again = 60;

/** What its sentences mean, the first that fits. They are the sites' own words and change; what fits none is tried again. */
const verdicts: readonly Verdict[] = [
  [/not a bot|HTTP Error 429|too many requests|rate.?limit/i, 'limit', 'link-busy'],
  [/\bDRM\b/, 'invalid', 'link-protected'],
  [
    /in your country|from your location|geo.?(restrict|block)|your (region|area)|not made this video available/i,
    'invalid',
    'link-geo-blocked',
  ],
  [/private (video|account)|is private|video is not public/i, 'invalid', 'link-private'],
  [
    /sign in|log ?in\b|logged.in|--cookies|--username|authenticat|registered users|members.only|join this channel|confirm your age|account credentials|HTTP Error 401/i,
    'forbidden',
    'link-login-needed',
  ],
  [
    /live event will begin|premieres? in|will be (live|available) (in|on)|is (currently )?live\b|not (yet )?started|is offline/i,
    'invalid',
    'link-live',
  ],
  [
    /video unavailable|no longer available|has been (removed|deleted|terminated)|been taken down|does(n't| not) exist|HTTP Error 4(04|10)|not found\b|no such video/i,
    'not-found',
    'link-removed',
  ],
  [/timed? ?out/i, 'unavailable', 'link-timeout'],
  [
    /unsupported url|no video|no formats|requested format is not available|no media|unable to extract|no suitable|ffmpeg could not be found|ffmpeg is not installed|unsupported url scheme|unknown url type/i,
    'invalid',
    'link-unsupported',
  ],
];

/** An error for people out of what yt-dlp wrote before it gave up. Its own words are for administrators, in the log. */
export function refusalOf(failure: Pick<ProgramFailure, 'kind' | 'detail'>): AppError {
  const { kind, detail } = failure;
  if (kind === 'missing') return new AppError('unavailable', 'link-tool-missing', { retryAfter: tooSoon });
  if (kind === 'timeout') return new AppError('unavailable', 'link-timeout', { retryAfter: again });
  const errors = detail.split('\n').filter((line) => line.startsWith('ERROR:'));
  const said = errors.join('\n').slice(0, 2_000);
  log.info({ said }, 'yt-dlp refused');
  const [, code, key] =
    verdicts.find(([words]) => words.test(said)) ?? ([null, 'unavailable', 'link-failed'] as const);
  const wait = code === 'limit' ? tooSoon : code === 'unavailable' ? again : undefined;
  return new AppError(code, key, {
    cause: new Error(said || detail.slice(-500)),
    ...(wait === undefined ? {} : { retryAfter: wait }),
  });
}

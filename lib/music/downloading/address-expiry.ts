const usualMs = 15 * 60_000;
/** What is said in such a parameter is a moment only when it lies in these years; else a signature, a count, a length. */
const [firstSecond, lastSecond] = [1_500_000_000, 4_000_000_000];
const momentNames = /^(e|exp|expire|expires|expiry|expires_at|x-expires|validto|deadline|se)$/i;

/**
 * When an address of a file ends, as far as it tells: expiry parameters of common signers (seconds, milliseconds, ISO 8601),
 * Amazon's date and duration, CloudFront policies, JSON web tokens. The earliest counts; 15 minutes after it was seen when
 * none is there.
 */
export function addressExpiry(address: string, seenAt: Date): Date {
  const url = URL.parse(address);
  const told = url
    ? [...momentsOf(url)].filter((ms) => ms >= firstSecond * 1_000 && ms <= lastSecond * 1_000)
    : [];
  return new Date(told.length > 0 ? Math.min(...told) : seenAt.getTime() + usualMs);
}

function* momentsOf({ searchParams, pathname }: URL): Generator<number> {
  for (const [name, value] of searchParams) {
    if (momentNames.test(name)) yield momentOf(value);
    if (/^policy$/i.test(name)) yield momentOf(/"AWS:EpochTime"\s*:\s*(\d+)/.exec(decoded(value))?.[1] ?? '');
    const token = /^[\w-]+\.([\w-]+)\.[\w-]*$/.exec(value)?.[1];
    if (token) yield momentOf(/"exp"\s*:\s*(\d+)/.exec(decoded(token))?.[1] ?? '');
  }
  const lower = new Map([...searchParams].map(([name, value]) => [name.toLowerCase(), value]));
  const signed = /^(\d{4})(\d\d)(\d\d)T(\d\d)(\d\d)(\d\d)Z$/.exec(
    lower.get('x-amz-date') ?? lower.get('x-goog-date') ?? '',
  );
  const seconds = Number(lower.get('x-amz-expires') ?? lower.get('x-goog-expires') ?? Number.NaN);
  if (signed) {
    const [, year, month, day, hour, minute, second] = signed;
    yield Date.parse(`${year}-${month}-${day}T${hour}:${minute}:${second}Z`) + seconds * 1_000;
  }
  // Some write it into the path, or into a token of pairs: exp=1700000000~acl=/*~hmac=…
  const text = `${pathname}\n${[...searchParams.values()].join('\n')}`;
  for (const [, digits] of text.matchAll(/(?:^|[/~,;])(?:exp|expires)[=-](\d{10})(?!\d)/gm))
    yield momentOf(digits ?? '');
}

function momentOf(value: string): number {
  if (/^\d{10}$/.test(value)) return Number(value) * 1_000;
  if (/^\d{13}$/.test(value)) return Number(value);
  return /^\d{4}-\d\d-\d\dT/.test(value) ? Date.parse(value) : Number.NaN;
}

/** Base64 of either alphabet; CloudFront's has `-_~` for `+=/`. */
const decoded = (text: string): string =>
  Buffer.from(text.replaceAll('~', '/'), 'base64url').toString('latin1');

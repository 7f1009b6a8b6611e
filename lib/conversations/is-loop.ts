/** A turn of the recent past that was answered, or is about to be. */
export interface RecentTurn {
  readonly at: Date;
  /** What the customer said, all of it. */
  readonly said: string;
  /** What we answered; '' while we have not. */
  readonly answered: string;
  /** The customer's words were among those we had put on buttons. */
  readonly tapped: boolean;
}

const minuteMs = 60_000;
/** So many turns within two minutes are somebody in a hurry, or a machine: what is said decides. */
const quickTurns = 6;
/** Nobody keeps this up by hand. */
const mostTurns = 30;
/** Shorter words, such as "yes", are rightly said again and again. */
const phraseLength = 15;

/**
 * Whether the other side is a machine that answers whatever we say. `turns`: the newest first, beginning with the one that
 * asks for an answer. People in a hurry say different things and are told different things; machines repeat themselves.
 */
export function isLoop(turns: readonly RecentTurn[], now: Date): boolean {
  const [current, ...before] = turns;
  if (!current) return false;
  const within = (minutes: number) =>
    before.filter(({ at, answered }) => answered !== '' && now.getTime() - at.getTime() < minutes * minuteMs);
  if (within(10).length >= mostTurns) return true;
  const quick = within(2);
  if (
    quick.length >= quickTurns &&
    (isMonotonous(quick.map(({ said }) => said)) || isMonotonous(quick.map(({ answered }) => answered)))
  ) {
    return true;
  }
  const same = before
    .slice(0, 2)
    .filter(({ said, answered }) => answered !== '' && alike(said) === alike(current.said));
  return same.length === 2 && !current.tapped && alike(current.said).length >= phraseLength;
}

const isMonotonous = (texts: readonly string[]): boolean =>
  new Set(texts.map(alike)).size * 2 <= texts.length;

/** Counters, dates and punctuation apart. */
const alike = (text: string): string => text.toLowerCase().replace(/[^\p{L}]+/gu, '');

/** A way the photo moves. Expressions of `p`, which runs from 0 to 1 over the video; `s` is its length in seconds. */
export interface Motion {
  readonly name: string;
  /** Size, 1 filling its place. Never above: a product that grows out of its place is cut off. */
  readonly zoom: string;
  /** Pixels to the right and down. */
  readonly right: string;
  readonly down: string;
  /** Turn in radians. */
  readonly turn: string;
  /** What the background does meanwhile: the opposite, which gives depth. */
  readonly back: { readonly zoom: string; readonly right: string; readonly down: string };
}

const still = { right: '0', down: '0', turn: '0' };

/** The styles; the seed chooses one. Slow on purpose: more than a pixel between two steps would show. */
export const motions: readonly [Motion, ...Motion[]] = [
  {
    ...still,
    name: 'push in',
    zoom: '(0.92+0.08*p)',
    back: { zoom: '(1.16-0.08*p)', right: '0', down: '0' },
  },
  {
    name: 'drift',
    zoom: '(0.95+0.02*p)',
    right: '(26-52*p)',
    down: '0',
    turn: '0',
    back: { zoom: '1.14', right: '(-5+10*p)', down: '0' },
  },
  {
    name: 'tilt',
    zoom: '(0.93+0.04*p)',
    right: '0',
    down: '0',
    turn: '(0.022-0.044*p)',
    back: { zoom: '(1.1+0.05*p)', right: '0', down: '(4-8*p)' },
  },
  {
    ...still,
    name: 'pull out',
    zoom: '(1-0.08*p)',
    back: { zoom: '(1.08+0.08*p)', right: '0', down: '0' },
  },
  {
    name: 'rise',
    zoom: '(0.93+0.03*p)',
    right: '0',
    down: '(24-48*p)',
    turn: '0',
    back: { zoom: '1.14', right: '0', down: '(-6+12*p)' },
  },
  {
    name: 'float',
    zoom: '0.95',
    right: '(7*cos(1.3*p*s))',
    down: '(11*sin(1.1*p*s))',
    turn: '(0.011*sin(0.9*p*s))',
    back: { zoom: '1.12', right: '(3-6*p)', down: '(-3+6*p)' },
  },
];

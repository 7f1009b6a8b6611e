/** How a page gives its tracks; each page can be asked for in another one: `?layout=dom`. */
export type Layout = 'xhr' | 'json-ld' | 'dom';
/**
 * Where the addresses of the sounds are: in the list itself; scrambled in it, put right by the page's own script after
 * `revealMs`; or asked for one by one when somebody presses play. Each page can be asked for in another way: `?address=click`.
 */
export type AddressMode = 'plain' | 'scrambled' | 'click';
export type Robots = 'allow' | 'refuse' | 'fail' | 'none';

/** What is wrong with one track's sound. */
export type Trouble =
  /** The connection ends in the middle; the next one may go on there. */
  | 'cut'
  /** Half of the sound, and HTTP says that this is all. */
  | 'short'
  /** The first 30 % of the sound with everything in order: a preview. */
  | 'preview'
  /** A page of HTML that calls itself audio/mpeg. */
  | 'html'
  /** 429 with `Retry-After: 1`. */
  | 'too-many'
  /** Ends in the middle, and from then on it is another file under another ETag. */
  | 'changed'
  /** Sends on to an internal address (`controls.inside`). */
  | 'inside'
  /** Sends on to itself for ever. */
  | 'loop'
  /** Sends on to where the sound really is, on the page's own host. */
  | 'moved'
  /** The address is not valid any more, whatever it says. */
  | 'expired'
  /** Goes on after the end without end. */
  | 'endless'
  /** Begins and then says nothing more. */
  | 'stalled'
  | 'gone'
  | 'fail';

export interface CatalogueOptions {
  readonly layout?: Layout;
  readonly address?: AddressMode;
  /** Length of a sound; 5 unless told. A size in bytes wins (8,000,000: 200 s at 320 kbit/s). */
  readonly seconds?: number;
  readonly size?: number;
  /** When a scrambled address is put right. */
  readonly revealMs?: number;
  /** How long the list takes to be answered. */
  readonly answerMs?: number;
  /** How long a link to a sound holds. */
  readonly linkMs?: number;
  readonly robots?: Robots;
  /** Tracks in the chart; 50 unless told. */
  readonly chart?: number;
  /** Pages carry 30 covers of 60 KB and 4 style sheets, as real ones do. */
  readonly isHeavy?: boolean;
  /** The name the sounds are served under; 127.0.0.2 unless told. Pages are on 127.0.0.1. */
  readonly mediaHost?: string;
}

/** The same, to be changed while the site runs. */
export interface CatalogueControls {
  layout: Layout;
  address: AddressMode;
  readonly seconds: number;
  readonly size: number | null;
  revealMs: number;
  answerMs: number;
  linkMs: number;
  robots: Robots;
  isHeavy: boolean;
  /** Track numbers in the order of the chart. */
  chart: number[];
  /** Every page and list is answered with this status (429 and 503 with `Retry-After: 1`); null: as it should be. */
  status: number | null;
  /** Where what leads inside leads to. */
  inside: string;
  /** By track number; how often, for ever unless told. */
  readonly troubles: Map<number, { readonly trouble: Trouble; times: number }>;
}

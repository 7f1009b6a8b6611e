/** When a page, a browser or a job has had enough. Times in milliseconds, memory in bytes. */
export interface PoolLimits {
  readonly jobsOfTab: number;
  readonly visitsOfBrowser: number;
  readonly ageOfBrowser: number;
  /** Above it a browser lets its pages end, and is replaced. */
  readonly softMemory: number;
  /** Above it a browser is ended at once. */
  readonly hardMemory: number;
  /** How long a browser that does not obey may go on for the sake of its other pages. */
  readonly sick: number;
  /** How long a browser without work is kept. */
  readonly idle: number;
  /** Longest wait for a place. */
  readonly wait: number;
  /** How often memory, age and idleness are looked at. */
  readonly tend: number;
}

export const usualLimits: PoolLimits = {
  jobsOfTab: 50,
  // A browser grows by some 15 MB in a hundred heavy pages.
  visitsOfBrowser: 200,
  ageOfBrowser: 1_800_000,
  softMemory: 700 * 1_048_576,
  hardMemory: 1_024 * 1_048_576,
  sick: 30_000,
  idle: 120_000,
  wait: 60_000,
  tend: 5_000,
};

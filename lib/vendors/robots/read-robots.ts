import robotsParser from 'robots-parser';

export interface RobotsRules {
  /** Whether the robot may visit an address of the same origin. */
  allows(url: string): boolean;
  /** Least time between two visits, in milliseconds, where the file asks for one. */
  readonly delayMs: number | null;
}

/** What a robots.txt says to a robot of this name (RFC 9309; `Crawl-delay` is a common addition to it). */
export function readRobots(address: string, body: string, robot: string): RobotsRules {
  const rules = robotsParser(address, body);
  const seconds = rules.getCrawlDelay(robot);
  return {
    allows: (url) => rules.isAllowed(url, robot) !== false,
    delayMs: seconds === undefined || !Number.isFinite(Number(seconds)) ? null : Number(seconds) * 1_000,
  };
}

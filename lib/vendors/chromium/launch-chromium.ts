import { spawn } from 'node:child_process';
import { chown } from 'node:fs/promises';
import type { Browser } from 'puppeteer';
import { log } from '@/lib/platform/log';
import type { Chromium } from './chromium';
import { ChromiumFailure } from './chromium-failure';
import { chromiumSwitches } from './chromium-switches';
import { inTime } from './in-time';
import { openContext } from './open-context';
import { type StartingWords, startingWords } from './starting-words';

export interface ChromiumWish {
  /** The program, by its path or by a name on the PATH. */
  readonly program: string;
  /** An empty directory of this run's own. */
  readonly profile: string;
  readonly userAgent: string;
}

const startMs = 20_000;
const callMs = 15_000;
const closeMs = 5_000;
/** Found out with the first browser. */
const hasSandbox = true;

/**
 * Starts a browser without windows: in a process group of its own that ends with this process, as nobody when we are root,
 * in its sandbox where the machine allows one, and without our environment. Throws `ChromiumFailure` (missing, start).
 */
export async function launchChromium(wish: ChromiumWish): Promise<Chromium> {
  if (!(await isThere(wish.program))) throw new ChromiumFailure('missing', wish.program);
  const { words, runsAs } = await startingWords();
  if (runsAs !== null) await chown(wish.profile, runsAs, runsAs);
  // Root's browser has none.
  const wantsSandbox = hasSandbox && (runsAs !== null || process.getuid?.() !== 0);
  try {
    return chromiumOf(await begin(wish, words, wantsSandbox));
  } catch (error) {
    if (!wantsSandbox) throw failureOf(error);
    const browser = await begin(wish, words, false).catch((again: unknown) =>
      Promise.reject(failureOf(again)),
    );
    log.warn(
      { err: error },
      'Chromium starts on this machine without its sandbox only: are user namespaces off?',
    );
    return chromiumOf(browser);
  }
}

function isThere(program: string): Promise<boolean> {
  return new Promise((resolve) => {
    const child = spawn('/bin/sh', ['-c', 'command -v "$1"', 'sh', program], { stdio: 'ignore' });
    child.once('error', () => resolve(false));
    child.once('exit', (code) => resolve(code === 0));
  });
}

async function begin(wish: ChromiumWish, words: StartingWords['words'], sandbox: boolean): Promise<Browser> {
  // Of all processes that know this file, only workers need it.
  const { launch } = await import('puppeteer');
  const [command = '', ...args] = [
    ...words(wish.profile),
    wish.program,
    ...chromiumSwitches({ ...wish, sandbox }),
  ];
  return launch({
    executablePath: command,
    args,
    ignoreDefaultArgs: true,
    pipe: true,
    // Shutting down is the business of whoever started us.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    timeout: startMs,
    protocolTimeout: callMs,
    defaultViewport: null,
    waitForInitialPage: false,
    // What pages load is heard in our own session, once.
    networkEnabled: false,
    issuesEnabled: false,
  });
}

function chromiumOf(browser: Browser): Chromium {
  const child = browser.process();
  const pid = child?.pid;
  if (!child || pid === undefined) throw new ChromiumFailure('start', 'no process');
  const kill = (): void => {
    try {
      process.kill(-pid, 'SIGKILL');
    } catch {
      // It has ended by itself.
    }
  };
  // The pipes of one that was killed may end with an error, which nobody else hears.
  for (const pipe of child.stdio) pipe?.on('error', ignore);
  const gone = Promise.withResolvers<void>();
  child.once('exit', () => {
    // Its helpers end with it, if they can.
    kill();
    gone.resolve();
  });
  browser.once('disconnected', () => {
    kill();
    gone.resolve();
  });
  // Windows that a page opens in spite of everything.
  browser.on('targetcreated', (target) => {
    if (target.type() === 'page' && target.opener())
      void target.page().then((popup) => popup?.close(), ignore);
  });
  return {
    pid,
    openContext: (wish) => openContext(browser, wish),
    onGone: (told) => void gone.promise.then(told),
    close: async () => {
      await inTime(browser.close(), closeMs, 'Browser.close').catch(ignore);
      kill();
      await gone.promise;
    },
    kill,
  };
}

const ignore = (): void => undefined;

function failureOf(error: unknown): ChromiumFailure {
  return error instanceof ChromiumFailure ? error : new ChromiumFailure('start', String(error), error);
}

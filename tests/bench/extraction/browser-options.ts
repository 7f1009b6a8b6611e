import { execFileSync } from 'node:child_process';
import type { LaunchOptions } from 'puppeteer';

/** The same browser as ours, as it comes. */
export function browserOptions(program: string): LaunchOptions {
  const executablePath = execFileSync('/bin/sh', ['-c', 'command -v "$1"', 'sh', program]).toString().trim();
  return { executablePath, args: process.getuid?.() === 0 ? ['--no-sandbox'] : [] };
}

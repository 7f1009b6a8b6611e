import { spawn } from 'node:child_process';
import type { Update } from 'grammy/types';
import { projectRoot } from '@/scripts/project-root';
import type { BotChat } from './bot-chat';
import { programOf } from './program-of';

/** Acts on an update in another process that dies before its n-th statement; 0 lets it live, and gives how many there were. */
export async function inChild(
  { clock, lane }: Pick<BotChat, 'clock' | 'lane'>,
  bot: 'reels' | 'subtitles',
  update: Update,
  statements: number,
): Promise<'killed' | number> {
  const program = await programOf('tests/db/bots/fixtures/take-update-then-die.ts');
  const words = [JSON.stringify(update), clock.now().toISOString(), String(statements), lane, bot];
  const child = spawn(process.execPath, [program, ...words], {
    cwd: projectRoot,
    env: process.env,
    stdio: ['ignore', 'pipe', 'inherit'],
  });
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  return new Promise((resolve) => {
    child.on('close', (code, signal) =>
      resolve(signal === 'SIGKILL' || code === 137 ? 'killed' : Number(output)),
    );
  });
}

import { execFileSync } from 'node:child_process';
import { mkdirSync, readFileSync, rmSync } from 'node:fs';
import path from 'node:path';
import { type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { projectRoot } from '@/scripts/project-root';
import { say } from '@/scripts/terminal';

// Takes the README's pictures of a demo that runs: `./scripts/up` here, `npm run pictures` beside it. The demo's first
// company is what is seen; X8_URL and X8_DATA_DIR say where it runs, when not in the usual place.
const base = process.env.X8_URL || 'http://localhost:3000';
const dataDir = path.resolve(process.env.X8_DATA_DIR || path.join(projectRoot, '.data'));
const folder = path.join(projectRoot, 'public/screenshots');

const widths: Readonly<Record<string, BrowserContextOptions>> = {
  '': { viewport: { width: 1440, height: 900 }, colorScheme: 'light' },
  '-phone': {
    viewport: { width: 390, height: 844 },
    deviceScaleFactor: 2,
    hasTouch: true,
    colorScheme: 'dark',
  },
};

const signIn = JSON.parse(readFileSync(path.join(dataDir, 'demo-sign-in.json'), 'utf8')) as Record<
  string,
  string
>;
mkdirSync(folder, { recursive: true });
const browser = await chromium.launch({
  executablePath: process.env.CHROMIUM_PATH || '/usr/bin/chromium',
  args: process.getuid?.() === 0 ? ['--no-sandbox'] : [],
});
try {
  for (const [ending, options] of Object.entries(widths)) {
    const context = await browser.newContext({ ...options, locale: 'en-US', reducedMotion: 'reduce' });
    const headers = { origin: base };
    await context.request.post(`${base}/api/session`, { data: signIn, headers });
    const screens = await findScreens(async (address) =>
      (await context.request.get(`${base}${address}`)).json(),
    );
    for (const [name, address] of Object.entries(screens)) {
      const page = await context.newPage();
      await page.goto(new URL(address, base).href);
      await page.waitForLoadState('networkidle').catch(() => {});
      await page.waitForFunction('document.querySelectorAll("[aria-busy=true]").length === 0');
      if (name === 'chat') await ask(page);
      const picture = path.join(folder, `${name}${ending}`);
      await page.screenshot({ path: `${picture}.png` });
      shrink(picture);
      await page.close();
    }
    await context.close();
  }
} finally {
  await browser.close();
}

/** The screens of a sale, by the names of their pictures. */
async function findScreens(
  ask: (address: string) => Promise<unknown>,
): Promise<Readonly<Record<string, string>>> {
  const { conversations } = (await ask('/api/conversations?limit=50')) as {
    conversations: { id: string; paymentStatus: string }[];
  };
  const { url } = (await ask('/api/company/chat')) as { url: string };
  const paid = conversations.find(({ paymentStatus }) => paymentStatus === 'paid') ?? conversations[0];
  return {
    inbox: `/inbox/${paid?.id}`,
    orders: '/orders',
    calendar: '/calendar',
    'price-list': '/price-list',
    assistant: '/assistant',
    reels: '/reels',
    subtitles: '/clips',
    chat: url,
  };
}

/** A customer's first question, answered. */
async function ask(page: Page): Promise<void> {
  await page.getByRole('textbox').fill('Do you have orchids?');
  await page.getByRole('textbox').press('Enter');
  await page.waitForTimeout(8_000);
}

/** Small enough to be kept beside the code. */
function shrink(picture: string): void {
  execFileSync('ffmpeg', ['-v', 'error', '-y', '-i', `${picture}.png`, '-quality', '84', `${picture}.webp`]);
  rmSync(`${picture}.png`);
  say(`   ${path.relative(projectRoot, picture)}.webp`);
}

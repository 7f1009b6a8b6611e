import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import type { Page } from 'playwright-core';

const axe = readFileSync(createRequire(import.meta.url).resolve('axe-core/axe.min.js'), 'utf8');

interface Result {
  readonly violations: { readonly id: string; readonly nodes: { readonly html: string }[] }[];
}

/** What of a page keeps somebody out, by the rules of WCAG 2.2 AA, each with the first place where it does. */
export async function breaksOf(page: Page): Promise<string[]> {
  // What is still fading in or out has colours that nobody is meant to read.
  await page.waitForFunction(() =>
    document
      .getAnimations()
      .every(
        ({ effect, playState }) =>
          playState !== 'running' || effect?.getComputedTiming().endTime === Infinity,
      ),
  );
  // The page's own policy forbids scripts from elsewhere; a test may look all the same.
  await page.evaluate(`${axe}; undefined`);
  const { violations } = (await page.evaluate(
    "axe.run(document, { runOnly: ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22aa'] })",
  )) as Result;
  return violations.map(({ id, nodes }) => `${id}: ${nodes[0]?.html.slice(0, 200)} (${nodes.length})`);
}

import type { Locator, Page } from 'playwright-core';

/** Puts the player's picture to a moment, and waits until it is drawn. */
export async function seekTo(page: Page, seconds: number): Promise<void> {
  await page.locator('video').evaluate(
    (video: HTMLVideoElement, at) =>
      new Promise<void>((resolve) => {
        const drawn = () => requestAnimationFrame(() => requestAnimationFrame(() => resolve()));
        if (Math.abs(video.currentTime - at) < 0.001 && !video.seeking) return drawn();
        video.addEventListener('seeked', drawn, { once: true });
        video.currentTime = at;
      }),
    seconds,
  );
}

/** What is seen of something on the page, as an address of a picture. */
export async function pictureOf(locator: Locator): Promise<string> {
  return `data:image/png;base64,${(await locator.screenshot()).toString('base64')}`;
}

/**
 * How many of 1,000 pixels differ clearly between two pictures of one size, in a stripe from `top` to `bottom` (0 to 1).
 */
export function differenceOf(
  page: Page,
  pictures: readonly [string, string],
  [top, bottom]: readonly [number, number],
): Promise<number> {
  return page.evaluate(
    async ({ one, other, top, bottom }) => {
      const read = async (address: string) => {
        const picture = new Image();
        picture.src = address;
        await picture.decode();
        const { naturalWidth: width, naturalHeight: height } = picture;
        const pen = new OffscreenCanvas(width, height).getContext('2d');
        if (!pen) throw new Error('no canvas');
        pen.drawImage(picture, 0, 0);
        const from = Math.floor(height * top);
        return pen.getImageData(0, from, width, Math.max(1, Math.floor(height * bottom) - from)).data;
      };
      const [a, b] = [await read(one), await read(other)];
      let different = 0;
      for (let at = 0; at < a.length; at += 4) {
        const far = [0, 1, 2].some((part) => Math.abs((a[at + part] ?? 0) - (b[at + part] ?? 0)) > 64);
        if (far) different += 1;
      }
      return Math.round((1_000 * different) / (a.length / 4));
    },
    { one: pictures[0], other: pictures[1], top, bottom },
  );
}

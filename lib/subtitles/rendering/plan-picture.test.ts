import fc from 'fast-check';
import { expect, test } from 'vitest';
import { planPicture } from './plan-picture';

test.each([
  ['a wide video stays as it is', [1280, 720], 'none', 720, [1280, 720]],
  ['and is made smaller where the tier ends', [1920, 1080], 'none', 720, [1280, 720]],
  ['an upright one is measured by its shorter side', [1080, 1920], 'none', 720, [720, 1280]],
  ['a small one is not enlarged', [320, 240], 'none', 1080, [320, 240]],
  ['odd numbers of pixels are made even', [641, 361], 'none', 1080, [640, 360]],
  ['a window of a wide video', [1920, 1080], 'crop', 1080, [612, 1088]],
  ['one that is too small to be read on is enlarged', [640, 360], 'follow', 1080, [540, 960]],
  ['the whole of it over its blurred copy', [1920, 1080], 'blur', 1080, [1080, 1920]],
  ['what is 9:16 already stays whole', [720, 1280], 'crop', 1080, [720, 1280]],
] as const)('%s', (_, [width, height], vertical, maxHeight, out) => {
  const plan = planPicture({ width, height }, vertical, maxHeight);
  expect([plan.out.width, plan.out.height]).toEqual(out);
});

test('whatever comes in: even, within the tier, the window inside the picture', () => {
  const side = fc.integer({ min: 16, max: 8_192 });
  const ways = fc.constantFrom('none', 'crop', 'blur', 'follow');
  fc.assert(
    fc.property(side, side, ways, fc.constantFrom(720, 1080), (width, height, way, maxHeight) => {
      const { out, window } = planPicture({ width, height }, way, maxHeight);
      expect([out.width % 2, out.height % 2]).toEqual([0, 0]);
      expect(Math.min(out.width, out.height)).toBeLessThanOrEqual(maxHeight);
      expect(out.width).toBeGreaterThan(0);
      expect(out.height).toBeGreaterThan(0);
      expect(window.width).toBeLessThanOrEqual(width);
      expect(window.height).toBeLessThanOrEqual(height);
    }),
  );
});

import { describe, expect, it } from 'vitest';
import { type ColourName, palette } from './palette';

const surfaces: ColourName[] = ['background', 'card', 'popover', 'muted', 'hover'];
const texts: ColourName[] = [
  'foreground',
  'muted-foreground',
  'primary-text',
  'paid',
  'waiting',
  'failed',
  'test',
];

const pairs: [ColourName, ColourName][] = [
  ...texts.flatMap((text) => surfaces.map((surface): [ColourName, ColourName] => [text, surface])),
  ['primary-foreground', 'primary'],
  ['primary-foreground', 'primary-hover'],
  ['primary-text', 'primary-soft'],
  ['foreground', 'primary-soft'],
  ['muted-foreground', 'primary-soft'],
  ['paid', 'paid-soft'],
  ['waiting', 'waiting-soft'],
  ['failed', 'failed-soft'],
  ['foreground', 'failed-soft'],
  ['foreground', 'waiting-soft'],
  ['foreground', 'test-soft'],
  ['test', 'test-soft'],
];

describe.each(['light', 'dark'] as const)('%s theme', (theme) => {
  const colours = palette[theme];

  it.each(pairs)('%s is readable on %s (4.5 to 1)', (text, surface) => {
    expect(contrast(colours[text], colours[surface])).toBeGreaterThanOrEqual(4.5);
  });

  it('shows where a field and the focus are (3 to 1)', () => {
    for (const surface of surfaces) {
      expect(contrast(colours.ring, colours[surface])).toBeGreaterThanOrEqual(3);
    }
    expect(contrast(colours.input, colours.card)).toBeGreaterThanOrEqual(3);
    expect(contrast(colours.input, colours.background)).toBeGreaterThanOrEqual(3);
  });

  it('keeps white readable on the button that destroys', () => {
    expect(contrast('#ffffff', colours['failed-solid'])).toBeGreaterThanOrEqual(4.5);
  });
});

function contrast(one: string, other: string): number {
  const [light, dark] = [luminance(one), luminance(other)].sort((a, b) => b - a) as [number, number];
  return (light + 0.05) / (dark + 0.05);
}

function luminance(hex: string): number {
  const [red, green, blue] = [1, 3, 5].map((at) => {
    const channel = Number.parseInt(hex.slice(at, at + 2), 16) / 255;
    return channel <= 0.04045 ? channel / 12.92 : ((channel + 0.055) / 1.055) ** 2.4;
  }) as [number, number, number];
  return 0.2126 * red + 0.7152 * green + 0.0722 * blue;
}

import { expect, test } from 'vitest';
import { ReelStage } from '@/lib/reels/schemas';
import { stageProgress } from './stage-progress';

test('the line only grows on the way from the queue to the delivery', () => {
  const steps = ReelStage.options
    .filter((stage) => stage !== 'failed')
    .flatMap((stage) => [0, 50, 100].map((progress) => stageProgress({ stage, progress }).percent));
  expect(steps).toEqual([...steps].sort((a, b) => a - b));
  expect(steps[0]).toBe(0);
  expect(steps.at(-1)).toBe(100);
});

test('of the stage under way as much is filled as it says; the ones before are full, the ones behind empty', () => {
  const { parts } = stageProgress({ stage: 'await', progress: 40 });
  expect(parts.map(({ filled }) => filled)).toEqual([100, 100, 40, 0, 0, 0]);
});

test('a stage that does not know how far it is has begun', () => {
  const { parts } = stageProgress({ stage: 'script', progress: null });
  expect(parts[0]?.filled).toBeGreaterThan(0);
});

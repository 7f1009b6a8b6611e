import { describe, expect, test } from 'vitest';
import { languages } from '@/lib/platform/i18n/languages';
import { type Clip, ClipStage } from '@/lib/subtitles';
import { OutgoingMessage } from '../sending/outgoing-message';
import { renderSaying } from '../sending/render-saying';
import { progressSaying } from './progress-saying';

const clip = (more: Partial<Clip>) => ({
  id: 'clip_00000000000000000000000001',
  name: 'Tea',
  stage: 'render' as const,
  progress: 47,
  etaSeconds: null,
  ahead: null,
  failure: null,
  ...more,
});
const text = (more: Partial<Clip>, language: 'en' | 'ru' = 'en'): string => {
  const saying = OutgoingMessage.parse(progressSaying(clip(more)));
  return saying.kind === 'saying' ? renderSaying(saying, { bot: 'subtitles', language }).text : '';
};

describe.each(languages)('in %s', (language) => {
  test.each(ClipStage.options)('every stage has its words: %s', (stage) => {
    const said = text({ stage, ahead: 2 }, language);
    expect(said).toContain('Tea');
    expect(said).not.toMatch(/[{}]/);
  });
});

test('there is a bar, the stage in words, and the time in steps that people count in', () => {
  expect(text({})).toBe('⚙️ Tea\n\n▓▓▓▓▓░░░░░ 47%\nDrawing the picture…');
  expect(text({ etaSeconds: 3 })).toMatch(/, about 5 s left$/);
  expect(text({ etaSeconds: 61 })).toMatch(/, about 65 s left$/);
  expect(text({ etaSeconds: 400 })).toMatch(/, about 7 min left$/);
  expect(text({ etaSeconds: 400 }, 'ru')).toMatch(/Рисую кадры, ещё около 7 мин$/);
});

test('a queued clip tells its place, a finished one how it ended, and only one that is made can be called off', () => {
  expect(text({ stage: 'queued', ahead: 0 })).toMatch(/You are next/);
  expect(text({ stage: 'queued', ahead: 3 })).toMatch(/3 clips are before yours/);
  const failure = { key: 'clip-called-off', params: {} };
  expect(text({ stage: 'failed', failure })).toMatch(/called off/);
  expect(text({ stage: 'failed', failure: { key: 'clip-failed', params: {} } })).toMatch(/did not work out/);
  expect(progressSaying(clip({})).buttons).toHaveLength(1);
  expect(progressSaying(clip({ stage: 'delivered' })).buttons).toEqual([]);
});

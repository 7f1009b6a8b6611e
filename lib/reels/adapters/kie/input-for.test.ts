import { expect, test } from 'vitest';
import { inputFor } from './input-for';
import { kieModels } from './models';

const url = 'https://files.example.com/a.jpg';
const order = { prompt: 'A jar of honey on a table.', seconds: 7, audio: false };

const expected: Record<string, Record<string, unknown>> = {
  'bytedance/seedance-2-fast': {
    first_frame_url: url,
    duration: 7,
    aspect_ratio: '9:16',
    generate_audio: false,
  },
  'bytedance/seedance-2-mini': {
    first_frame_url: url,
    duration: 7,
    aspect_ratio: '9:16',
    generate_audio: false,
  },
  'bytedance/seedance-1.5-pro': {
    input_urls: [url],
    duration: 7,
    aspect_ratio: '9:16',
    generate_audio: false,
  },
  'kling-2.6/image-to-video': { image_urls: [url], duration: '5', sound: false },
  'kling/v3-turbo-image-to-video': { image_urls: [url], duration: '7' },
  'wan/2-7-image-to-video': { first_frame_url: url, duration: 7 },
  'wan/2-6-flash-image-to-video': { image_urls: [url], duration: '5', audio: false },
  'minimax-h3/image-to-video': { first_frame_url: url, duration: 7 },
  'hailuo/2-3-image-to-video-standard': { image_url: url, duration: '6' },
  'happyhorse-1-1/image-to-video': { image_urls: [url], duration: 7 },
  'sora-2-image-to-video': {
    image_urls: [url],
    n_frames: '10',
    aspect_ratio: 'portrait',
    remove_watermark: true,
  },
};

test('each model is asked in its own words', () => {
  const asked = kieModels.map((model) => [model.id, inputFor(model, order, url)]);
  expect(Object.fromEntries(asked)).toEqual(
    Object.fromEntries(
      Object.entries(expected).map(([id, input]) => [id, { prompt: order.prompt, ...input }]),
    ),
  );
});

test.each(kieModels)('$id: no length it does not make, no word it does not read', (model) => {
  for (const seconds of [0, 1, 4, 7, 8, 12, 13, 60]) {
    const input = inputFor(model, { ...order, seconds, prompt: '🍯 Honey, honey. '.repeat(2_000) }, url);
    expect(model.duration.choices).toContain(Number(input[model.duration.field]));
    const prompt = String(input.prompt);
    expect(prompt.length).toBeLessThanOrEqual(model.promptLimit);
    expect(prompt.length).toBeGreaterThan(model.promptLimit * 0.7);
    expect(prompt.isWellFormed()).toBe(true);
    expect(prompt.endsWith('.')).toBe(true);
  }
});

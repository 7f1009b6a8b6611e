import { afterAll, describe, expect, test, vi } from 'vitest';

const { kie } = await vi.hoisted(() => import('@/tests/doubles/kie/installed'));

import { inputFor } from '@/lib/reels/adapters/kie/input-for';
import { kieModels } from '@/lib/reels/adapters/kie/models';
import { modelsOf } from '@/lib/reels/adapters/kie/models-of';
import { verifyKieSignature } from '@/lib/reels/adapters/kie/verify-kie-signature';
import { createTask, recordInfo, uploadFile } from '@/lib/vendors/kie';
import { componentValidator, publishedContract } from '../support/published-contract';

interface Field {
  readonly name: string;
  readonly required: boolean;
  readonly type: string;
  readonly enum: readonly string[] | null;
  readonly maxLength: number | null;
  readonly maxItems: number | null;
}
interface Market {
  readonly all_market_model_values: readonly string[];
  readonly models: ReadonlyArray<{ model_values: readonly string[]; input_fields: readonly Field[] }>;
}

const market = publishedContract('kie/market-models.trimmed.json') as Market | null;
const openapi = publishedContract('kie/openapi.facts.json');
const examples = publishedContract('kie/sora-2-image-to-video.examples.json') as Record<
  string,
  { model?: string; input?: Record<string, unknown> }
> | null;
const vector = publishedContract('kie/webhook-signature-vector.json') as Record<
  string,
  string | number
> | null;
const key = kie.addKey('contract');
afterAll(() => kie.close());

const url = 'https://files.example.com/a.jpg';
const order = { prompt: 'A jar of honey. '.repeat(3_000), seconds: 9, audio: true };

describe.skipIf(!market)('models', () => {
  test('every one but the legacy is in their list, and so is each default', () => {
    const listed = market?.all_market_model_values ?? [];
    for (const { id, legacy } of kieModels) expect([id, listed.includes(id)]).toEqual([id, legacy !== true]);
    const defaults = modelsOf('bytedance/seedance-2-fast,bytedance/seedance-1.5-pro');
    expect(defaults.every(({ legacy }) => !legacy)).toBe(true);
  });

  const published = kieModels.flatMap((model) => {
    const page = market?.models.find(({ model_values: ids }) => ids.includes(model.id));
    return page ? [{ model, fields: page.input_fields }] : [];
  });

  test('some of them are published field by field', () => expect(published.length).toBeGreaterThan(1));

  test.each(published)('$model.id is asked by its published fields', ({ model, fields }) => {
    const input = inputFor(model, order, url);
    const known = new Map(fields.map((field) => [field.name, field]));
    expect(Object.keys(input).filter((name) => !known.has(name))).toEqual([]);
    for (const field of fields) {
      const value = input[field.name];
      if (value === undefined) {
        expect([field.name, field.required]).toEqual([field.name, false]);
        continue;
      }
      expect([field.name, Array.isArray(value) ? 'array' : typeof value]).toEqual([field.name, field.type]);
      if (field.enum) expect(field.enum).toContain(value);
      if (field.maxItems !== null) expect((value as unknown[]).length).toBeLessThanOrEqual(field.maxItems);
      if (field.maxLength !== null) expect(String(value).length).toBeLessThanOrEqual(field.maxLength);
    }
    const choices = fields.find(({ name }) => name === model.duration.field)?.enum;
    if (choices) expect(model.duration.choices.map(String)).toEqual(choices);
  });
});

describe.skipIf(!openapi || !examples)('the legacy model', () => {
  const [sora] = modelsOf('sora-2-image-to-video');

  test('is ordered as published', () => {
    const input = inputFor(sora, order, url);
    const validate = componentValidator(openapi, 'CreateTaskSora2I2V');
    const body = { model: sora.id, input, callBackUrl: 'https://x8.example/api/webhooks/kie' };
    expect([validate(body), validate.errors]).toEqual([true, null]);
    const example = examples?.['createTask.request'];
    expect(example?.model).toBe(sora.id);
    expect(Object.keys(input).sort()).toEqual(Object.keys(example?.input ?? {}).sort());
    for (const [name, value] of Object.entries(example?.input ?? {}))
      expect([name, typeof input[name], Array.isArray(input[name])]).toEqual([
        name,
        typeof value,
        Array.isArray(value),
      ]);
  });

  test('its published answers are what the double gives', async () => {
    const created = await fetchJson('/api/v1/jobs/createTask', {
      model: sora.id,
      input: inputFor(sora, order, url),
    });
    const taskId = (created.data as { taskId: string }).taskId;
    const looked = await fetchJson(`/api/v1/jobs/recordInfo?taskId=${taskId}`);
    const shape = (value: unknown) => Object.keys(value as object).sort();
    const expected = examples as unknown as Record<string, { data: object }>;
    expect(shape(created)).toEqual(shape(expected['createTask.response']));
    expect(shape(looked.data)).toEqual(shape(expected['recordInfo.response']?.data));
  });
});

describe.skipIf(!openapi)('the double', () => {
  test('answers as published at every state, and in its news', async () => {
    const record = componentValidator(openapi, 'RecordInfoResponse');
    const create = componentValidator(openapi, 'CreateTaskResponse');
    const order = { model: 'kling-2.6/image-to-video', input: { prompt: 'Honey.' } };
    const answers: unknown[] = [];
    const ids: string[] = [];
    for (let count = 0; count < 3; count += 1) {
      const created = await fetchJson('/api/v1/jobs/createTask', order);
      expect([create(created), create.errors]).toEqual([true, null]);
      ids.push((created.data as { taskId: string }).taskId);
    }
    const [done = '', broken = '', working = ''] = ids;
    kie.finish(done);
    kie.fail(broken, 501, 'Generation failed');
    for (const id of [...ids, 'nobody'])
      answers.push(await fetchJson(`/api/v1/jobs/recordInfo?taskId=${id}`));
    for (const id of [done, broken, working]) answers.push(JSON.parse(kie.news(id).body));
    kie.trouble('create', { kind: 'refuse', code: 402, message: 'The current credits are insufficient.' });
    const refused = await fetchJson('/api/v1/jobs/createTask', order);
    expect([create(refused), create.errors]).toEqual([true, null]);
    for (const answer of answers) expect([record(answer), record.errors]).toEqual([true, null]);
  });
});

test.skipIf(!vector)('the published signature is genuine, and so is the double’s', () => {
  const known = {
    taskId: String(vector?.taskId),
    timestamp: String(vector?.['X-Webhook-Timestamp']),
    signature: String(vector?.['X-Webhook-Signature']),
  };
  expect(verifyKieSignature(String(vector?.webhookHmacKey), known)).toBe(true);
});

test('our client takes what the double answers', async () => {
  const photo = { bytes: Buffer.from('photo'), contentType: 'image/png', name: 'a.png' };
  const uploaded = await uploadFile(key, photo);
  if (uploaded.end !== 'ok') throw new Error(uploaded.end);
  expect(kie.uploads.at(-1)).toMatchObject({ key, path: 'images/x8', name: 'a.png' });
  const created = await createTask(key, {
    model: 'm',
    input: { prompt: 'p', image: uploaded.data.downloadUrl },
  });
  if (created.end !== 'ok') throw new Error(created.end);
  const { taskId } = created.data;
  expect(await recordInfo(key, taskId)).toMatchObject({ end: 'ok', data: { taskId } });
  const { 'x-webhook-timestamp': timestamp = '', 'x-webhook-signature': signature = '' } =
    kie.news(taskId).headers;
  expect(verifyKieSignature(kie.webhookKey, { taskId, timestamp, signature })).toBe(true);
});

async function fetchJson(path: string, body?: object): Promise<{ data: unknown }> {
  const response = await fetch(`${kie.url}${path}`, {
    method: body ? 'POST' : 'GET',
    headers: { authorization: `Bearer ${key}`, ...(body && { 'content-type': 'application/json' }) },
    body: body ? JSON.stringify(body) : null,
  });
  return (await response.json()) as { data: unknown };
}

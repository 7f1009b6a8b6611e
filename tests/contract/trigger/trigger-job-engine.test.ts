import { afterAll, beforeAll, beforeEach, expect, test } from 'vitest';
import { componentValidator, publishedContract } from '@/tests/contract/support/published-contract';
import { type HttpDouble, httpDouble } from '@/tests/doubles/http-double';

const contract = publishedContract('trigger.dev/openapi.trimmed.json');
let platform: HttpDouble;
let status = 200;

beforeAll(async () => {
  platform = await httpDouble((_, response) => {
    response.writeHead(status, { 'content-type': 'application/json' });
    response.end(JSON.stringify(status === 200 ? { id: 'run_1234' } : { error: 'no' }));
  });
  process.env.TRIGGER_API_URL = platform.url;
  process.env.TRIGGER_SECRET_KEY = 'tr_dev_secret';
});
beforeEach(() => {
  status = 200;
  platform.requests.length = 0;
});
afterAll(() => platform.close());

const job = {
  id: 'job_01',
  job: 'conversations.answer-turn',
  queue: 'cnv_7',
  runAt: new Date('2031-05-06T07:08:09.000Z'),
  attempts: 2,
};

async function enqueue(): Promise<void> {
  const { triggerJobEngine } = await import('@/lib/vendors/trigger/trigger-job-engine');
  await triggerJobEngine.enqueue(job);
}

test('a job handed to Trigger.dev is one authorised POST to its task, with its own idempotency key', async () => {
  await enqueue();
  expect(platform.requests).toHaveLength(1);
  const [request] = platform.requests;
  expect(request).toMatchObject({ method: 'POST', path: '/api/v1/tasks/conversations.answer-turn/trigger' });
  expect(request?.headers.authorization).toBe('Bearer tr_dev_secret');
  const body = JSON.parse(request?.body ?? '');
  expect(JSON.parse(body.payload)).toEqual({ json: { id: 'job_01' } });
  expect(body.options).toMatchObject({ concurrencyKey: 'cnv_7', delay: '2031-05-06T07:08:09.000Z' });
  expect(body.options.idempotencyKey).toBeTruthy();
});

test('handed over twice it carries the same idempotency key, after another attempt a new one', async () => {
  await enqueue();
  await enqueue();
  const { triggerJobEngine } = await import('@/lib/vendors/trigger/trigger-job-engine');
  await triggerJobEngine.enqueue({ ...job, attempts: 3 });
  const keys = platform.requests.map((request) => JSON.parse(request.body).options.idempotencyKey);
  expect(keys[0]).toBe(keys[1]);
  expect(keys[2]).not.toBe(keys[0]);
});

test('a refusal is an error, so that the row stays for the sweeper', async () => {
  status = 422;
  await expect(enqueue()).rejects.toThrow();
});

test.skipIf(contract === null)('the body fits the published description', async () => {
  await enqueue();
  const validate = componentValidator(contract, 'TriggerTaskRequestBody');
  const body = JSON.parse(platform.requests[0]?.body ?? '');
  expect(validate(body), JSON.stringify(validate.errors)).toBe(true);
});

import { QueryClient, QueryObserver } from '@tanstack/react-query';
import { expect, test } from 'vitest';
import { readAgain } from './read-again';

test('news that come while a screen is read for the first time are not lost', async () => {
  const client = new QueryClient();
  let truth = 'old';
  let release = () => {};
  const gate = new Promise<void>((resolve) => {
    release = resolve;
  });
  const observer = new QueryObserver(client, {
    queryKey: ['messages', 'one', 'end'],
    queryFn: async () => {
      const read = truth;
      await gate;
      return read;
    },
  });
  const stop = observer.subscribe(() => {});
  truth = 'new';
  const again = readAgain(client, ['messages', 'one']);
  release();
  await again;
  expect(observer.getCurrentResult().data).toBe('new');
  stop();
});

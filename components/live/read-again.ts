import type { QueryClient, QueryKey } from '@tanstack/react-query';

/**
 * Has what is shown under a key read again. An answer that is on its way for the first time may be older than the news, and
 * asking meanwhile only waits for that same answer: it is asked for once more when it has come.
 */
export async function readAgain(client: QueryClient, queryKey: QueryKey): Promise<void> {
  const first = client
    .getQueryCache()
    .findAll({ queryKey, type: 'active' })
    .filter(({ state }) => state.data === undefined && state.fetchStatus === 'fetching');
  await client.invalidateQueries({ queryKey });
  await Promise.all(
    first.map((query) => client.invalidateQueries({ queryKey: query.queryKey, exact: true })),
  );
}

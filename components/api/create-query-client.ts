import { QueryCache, QueryClient } from '@tanstack/react-query';
import { ProblemError } from './problem-error';

const ownerScreens =
  /^\/(inbox|orders|calendar|price-list|reels|clips|music|plan|credits|channels|settings|welcome)/;

/** One cache a page. What fails by our own fault or the network's is asked again; a refusal is final. */
export function createQueryClient(): QueryClient {
  return new QueryClient({
    queryCache: new QueryCache({ onError: leadToSignIn }),
    defaultOptions: {
      queries: {
        staleTime: 10_000,
        retry: (failures, error) => failures < 2 && isPassing(error),
      },
      mutations: { retry: false, networkMode: 'always' },
    },
  });
}

function isPassing(error: unknown): boolean {
  return error instanceof ProblemError && (error.code === 'offline' || error.status >= 500);
}

// The session ended while the page was open.
function leadToSignIn(error: unknown): void {
  if (!(error instanceof ProblemError) || error.status !== 401) return;
  const { pathname, search } = window.location;
  if (ownerScreens.test(pathname))
    window.location.assign(`/sign-in?next=${encodeURIComponent(pathname + search)}`);
}

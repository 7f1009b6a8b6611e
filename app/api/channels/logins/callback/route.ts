import { companyRoute } from '@/app/_door/route';
import { finishLogin } from '@/lib/channels';
import { env } from '@/lib/platform/env';
import { AppError } from '@/lib/platform/errors/app-error';

/** The owner comes back from the other side; whatever happened, they land on the channels screen, which says it. */
export const GET = companyRoute(async ({ ctx, query }) => {
  const { state = '', code = '' } = query;
  try {
    if (code === '') throw new AppError('invalid', 'login-over');
    const { loginId } = await finishLogin(ctx, { state, code });
    return back({ login: loginId });
  } catch (error) {
    if (!(error instanceof AppError)) throw error;
    return back({ 'login-failed': error.key });
  }
});

function back(news: Record<string, string>): Response {
  const address = new URL('/channels', env().X8_URL);
  for (const [name, value] of Object.entries(news)) address.searchParams.set(name, value);
  return Response.redirect(address, 303);
}

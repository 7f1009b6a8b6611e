import { AppError } from '@/lib/platform/errors/app-error';
import { gmailCalls, googleLogin } from '@/lib/vendors/gmail';
import type { ChannelLogin } from '../../port';

/** The owner signs in at Google and allows us to read and send; the one account to choose is the one they signed in with. */
export const gmailLogin: ChannelLogin = {
  begin: (request) => googleLogin.url(request),
  finish: async ({ code, redirectUrl, verifier }) => {
    const { refreshToken } = await exchange({ code, redirectUrl, verifier });
    const { address } = await gmailCalls.profile(refreshToken);
    return { secrets: { refreshToken }, choices: [{ id: address, name: address }] };
  },
};

async function exchange(answer: Parameters<typeof googleLogin.exchange>[0]) {
  try {
    return await googleLogin.exchange(answer);
  } catch (error) {
    const used = error instanceof AppError && error.code === 'unauthenticated';
    throw used ? new AppError('invalid', 'login-over', { cause: error }) : error;
  }
}

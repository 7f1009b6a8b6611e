import NextAuth from 'next-auth';
import Credentials from 'next-auth/providers/credentials';
import { openSession, verifyPassword } from '@/lib/identity';
import { env } from '@/lib/platform/env';
import { visitorCtx } from './visitor-ctx';

/**
 * next-auth keeps the cookie; what the cookie means is our own session row, whose id rides in the token and is looked
 * up at every request, so that closing a session works at once. Further ways to sign in are further providers here.
 */
export const { auth, handlers, signIn, signOut } = NextAuth({
  secret: env().AUTH_SECRET,
  trustHost: true,
  session: { strategy: 'jwt', maxAge: 30 * 24 * 60 * 60 },
  pages: { signIn: '/sign-in' },
  logger: { error: () => {}, warn: () => {}, debug: () => {} },
  providers: [
    Credentials({
      credentials: { email: {}, password: {} },
      async authorize(credentials, request) {
        const ctx = await visitorCtx();
        const { email, password } = credentials;
        if (typeof email !== 'string' || typeof password !== 'string') return null;
        const user = await verifyPassword(ctx, { email, password });
        if (!user) return null;
        return { id: user.id, sessionId: await openSession(ctx, user.id, request.headers.get('user-agent')) };
      },
    }),
  ],
  callbacks: {
    jwt({ token, user }) {
      if (user && 'sessionId' in user && typeof user.sessionId === 'string')
        return { sub: user.id, sessionId: user.sessionId };
      return token;
    },
    session({ session, token }) {
      return Object.assign(session, {
        sessionId: typeof token.sessionId === 'string' ? token.sessionId : undefined,
      });
    },
  },
});

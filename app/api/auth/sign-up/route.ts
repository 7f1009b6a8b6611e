import { signIn } from '@/app/_door/auth';
import { publicRoute } from '@/app/_door/route';
import { SignUp, signUp } from '@/lib/identity';
import { parse } from '@/lib/platform/parse';

export const POST = publicRoute(async ({ base, json }) => {
  const wish = parse(SignUp, await json());
  const user = await signUp(base, wish);
  await signIn('credentials', { email: wish.email, password: wish.password, redirect: false });
  return { user };
});

import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { Logo } from '../brand/logo';
import { LanguageSwitch } from '../preferences/language-switch';
import { Button } from '../ui/button';
import { ExampleSale } from './example-sale';
import { LandingSteps } from './landing-steps';

/** What X8 is, in one screen, and the two ways in. */
export async function Landing() {
  const t = await getTranslations('landing');
  return (
    <div className="mx-auto flex min-h-dvh max-w-6xl flex-col px-4 sm:px-8">
      <header className="flex items-center justify-between gap-2 py-4">
        <span className="flex items-center gap-2 text-base font-semibold">
          <Logo />
          X8
        </span>
        <div className="flex items-center gap-1">
          <LanguageSwitch />
          <Button asChild variant="ghost" size="sm">
            <Link href="/sign-in">{t('signIn')}</Link>
          </Button>
        </div>
      </header>
      <main className="flex flex-1 flex-col gap-16 py-8 sm:py-16">
        <section className="grid items-center gap-12 lg:grid-cols-[1.1fr_1fr]">
          <div>
            <h1 className="text-2xl font-semibold tracking-tight sm:text-3xl">{t('title')}</h1>
            <p className="mt-4 max-w-lg text-base text-muted-foreground">{t('lead')}</p>
            <div className="mt-8 flex flex-wrap gap-3">
              <Button asChild size="lg">
                <Link href="/sign-up">{t('start')}</Link>
              </Button>
              <Button asChild size="lg" variant="secondary">
                <Link href="/sign-in">{t('signIn')}</Link>
              </Button>
            </div>
          </div>
          <ExampleSale />
        </section>
        <LandingSteps />
      </main>
    </div>
  );
}

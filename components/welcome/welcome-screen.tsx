'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useAddress } from '../address/use-address';
import { Logo } from '../brand/logo';
import { useMe } from '../shell/use-me';
import { Button } from '../ui/button';
import { CompanyStep } from './company-step';
import { PriceListStep } from './price-list-step';
import { Stepper } from './stepper';
import { TalkStep } from './talk-step';

const steps = ['company', 'price-list', 'talk'] as const;

/** The first minutes: a company, what it sells, and the first conversation. Each step has its address. */
export function WelcomeScreen() {
  const t = useTranslations('welcome');
  const { get, set } = useAddress();
  const { data: me } = useMe();
  const step = steps.find((one) => one === get('step')) ?? 'company';
  const hasCompany = (me?.companies.length ?? 0) > 0;
  return (
    <div className="mx-auto flex min-h-dvh max-w-4xl flex-col px-4 sm:px-8">
      <header className="flex items-center justify-between py-4">
        <span className="flex items-center gap-2 text-base font-semibold">
          <Logo />
          X8
        </span>
        {hasCompany ? (
          <Button asChild variant="ghost" size="sm">
            <Link href="/inbox">{t('leave')}</Link>
          </Button>
        ) : null}
      </header>
      <main className="flex flex-1 flex-col gap-8 py-6 pb-16">
        <Stepper
          label={t('steps')}
          current={steps.indexOf(step)}
          steps={steps.map((one) => t(`stepNames.${one}`))}
        />
        {step === 'company' ? <CompanyStep onDone={() => set({ step: 'price-list' })} /> : null}
        {step === 'price-list' ? <PriceListStep onDone={() => set({ step: 'talk' })} /> : null}
        {step === 'talk' ? <TalkStep /> : null}
      </main>
    </div>
  );
}

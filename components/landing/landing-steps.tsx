import { useTranslations } from 'next-intl';

const steps = ['step1', 'step2', 'step3'] as const;

export function LandingSteps() {
  const t = useTranslations('landing');
  return (
    <section aria-label={t('stepsTitle')}>
      <ol className="grid gap-8 border-t border-border pt-8 md:grid-cols-3">
        {steps.map((step, index) => (
          <li key={step} className="flex gap-4">
            <span
              aria-hidden
              className="grid size-8 shrink-0 place-items-center rounded-full bg-primary-soft text-sm font-semibold text-primary-text"
            >
              {index + 1}
            </span>
            <div>
              <h2 className="text-base font-semibold">{t(`${step}Title`)}</h2>
              <p className="mt-1 text-muted-foreground">{t(`${step}Text`)}</p>
            </div>
          </li>
        ))}
      </ol>
    </section>
  );
}

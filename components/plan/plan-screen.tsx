'use client';

import { useTranslations } from 'next-intl';
import { Screen } from '../shell/screen';
import { useActiveCompany } from '../shell/use-active-company';
import { ErrorState } from '../ui/error-state';
import { PageHeader } from '../ui/page-header';
import { TableSkeleton } from '../ui/table-skeleton';
import { CurrentPlan } from './current-plan';
import { PurchaseHistory } from './purchase-history';
import { TierCards } from './tier-cards';
import { usePlan } from './use-plan';

/** The company's plan for clips: what it has and until when, what more there is, and what was bought. */
export function PlanScreen() {
  const t = useTranslations('tiers');
  const plan = usePlan();
  const timeZone = useActiveCompany()?.timeZone ?? 'UTC';
  return (
    <Screen>
      <PageHeader title={t('title')} text={t('text')} />
      {plan.isPending ? (
        <TableSkeleton />
      ) : plan.isError ? (
        <ErrorState error={plan.error} onRetry={() => void plan.refetch()} retrying={plan.isFetching} />
      ) : (
        <div className="flex flex-col gap-8">
          <CurrentPlan mine={plan.data.mine} timeZone={timeZone} />
          <TierCards offers={plan.data.tiers} mine={plan.data.mine} timeZone={timeZone} />
          <PurchaseHistory purchases={plan.data.purchases} timeZone={timeZone} />
        </div>
      )}
    </Screen>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { useActiveCompany } from '../shell/use-active-company';
import { ErrorState } from '../ui/error-state';
import { TableSkeleton } from '../ui/table-skeleton';
import { TokenForm } from './token-form';
import { TokenRow } from './token-row';
import { useTokens } from './use-tokens';

/** One's own access tokens, for programs that act in one's name. */
export function TokensPanel() {
  const t = useTranslations('settings.tokens');
  const timeZone = useActiveCompany()?.timeZone ?? 'UTC';
  const tokens = useTokens();
  if (tokens.isPending) return <TableSkeleton />;
  if (tokens.isError) {
    return (
      <ErrorState error={tokens.error} onRetry={() => void tokens.refetch()} retrying={tokens.isFetching} />
    );
  }
  return (
    <div className="flex flex-col gap-4">
      <p className="text-sm text-muted-foreground">{t('intro')}</p>
      <TokenForm scopes={tokens.data.scopes} />
      {tokens.data.tokens.map((token) => (
        <TokenRow key={token.id} token={token} timeZone={timeZone} />
      ))}
    </div>
  );
}

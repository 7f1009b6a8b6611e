'use client';

import { useTranslations } from 'next-intl';
import { toast } from 'sonner';
import { useAddress } from '../address/use-address';
import { HooksPanel } from '../hooks/hooks-panel';
import { NoticesForm } from '../notices/notices-form';
import { Screen } from '../shell/screen';
import { useActiveCompany } from '../shell/use-active-company';
import { useMe } from '../shell/use-me';
import { TokensPanel } from '../tokens/tokens-panel';
import { ErrorState } from '../ui/error-state';
import { PageHeader } from '../ui/page-header';
import { TabPanel } from '../ui/tab-panel';
import { TableSkeleton } from '../ui/table-skeleton';
import { Tabs } from '../ui/tabs';
import { KeysPanel } from '../vault/keys-panel';
import { ChangesForm } from './changes-form';
import { ChatLink } from './chat-link';
import { CompanyForm } from './company-form';
import { DaysOffForm } from './days-off-form';
import { DeliveryForm } from './delivery-form';
import { HistoryForm } from './history-form';
import { HoursForm } from './hours-form';
import type { Kinds } from './special-dates';
import { useCalendarSettings } from './use-calendar-settings';
import { useCompany } from './use-company';
import { useConversationSettings } from './use-conversation-settings';

/** Who delivers sets windows, who receives customers sets opening hours. */
const tabsOf = {
  PRODUCT: ['company', 'delivery', 'daysOff', 'changes', 'chat', 'notices', 'history', 'keys', 'tokens'],
  SERVICE: ['company', 'hours', 'daysOff', 'changes', 'chat', 'notices', 'history', 'keys', 'tokens'],
  HYBRID: [
    'company',
    'hours',
    'delivery',
    'daysOff',
    'changes',
    'chat',
    'notices',
    'history',
    'keys',
    'tokens',
  ],
} as const;

/** What days off keep away: only who gives both kinds of time has a choice. */
const kindsOf: Readonly<Record<keyof typeof tabsOf, Kinds>> = {
  PRODUCT: { both: false, usual: 'DELIVERY' },
  SERVICE: { both: false, usual: 'APPOINTMENT' },
  HYBRID: { both: true, usual: 'BOTH' },
};

type Tab = (typeof tabsOf)['HYBRID'][number] | 'hooks';

/**
 * What is set once: who the company is, when it works, where it delivers, who is told, what is kept of talks, whose keys it
 * holds; one's own access tokens; and for administrators where the platform's news goes.
 */
export function SettingsScreen() {
  const t = useTranslations('settings');
  const ui = useTranslations('ui');
  const { get, set } = useAddress();
  const saved = () => void toast.success(ui('saved'));
  const { company, save: saveCompany } = useCompany(saved);
  const { settings, save: saveSettings } = useCalendarSettings(saved);
  const { settings: history, save: saveHistory } = useConversationSettings(saved);
  const isAdmin = useMe().data?.user.role === 'ADMIN';
  const type = useActiveCompany()?.type ?? 'HYBRID';
  const ofCompany = tabsOf[type];
  const tabs: readonly Tab[] = isAdmin ? [...ofCompany, 'hooks'] : ofCompany;
  const tab = tabs.find((one) => one === get('tab')) ?? 'company';
  return (
    <Screen>
      <PageHeader title={t('title')} />
      <Tabs
        label={t('title')}
        value={tab}
        onChange={(next) => set({ tab: next === 'company' ? null : next })}
        tabs={tabs.map((value) => ({ value, label: t(`tabs.${value}`) }))}
      >
        <TabPanel value="company" width="form">
          {company.isPending ? (
            <TableSkeleton />
          ) : company.isError ? (
            <ErrorState
              error={company.error}
              onRetry={() => void company.refetch()}
              retrying={company.isFetching}
            />
          ) : (
            <CompanyForm company={company.data} save={saveCompany} />
          )}
        </TabPanel>
        {(['hours', 'delivery', 'daysOff', 'changes'] as const).map((value) => (
          <TabPanel key={value} value={value} width="form">
            {settings.isPending ? (
              <TableSkeleton />
            ) : settings.isError ? (
              <ErrorState
                error={settings.error}
                onRetry={() => void settings.refetch()}
                retrying={settings.isFetching}
              />
            ) : value === 'hours' ? (
              <HoursForm settings={settings.data} save={saveSettings} />
            ) : value === 'delivery' ? (
              <DeliveryForm settings={settings.data} save={saveSettings} />
            ) : value === 'daysOff' ? (
              <DaysOffForm settings={settings.data} kinds={kindsOf[type]} save={saveSettings} />
            ) : (
              <ChangesForm settings={settings.data} save={saveSettings} />
            )}
          </TabPanel>
        ))}
        <TabPanel value="chat" width="form">
          <ChatLink />
        </TabPanel>
        <TabPanel value="notices" width="form">
          <NoticesForm />
        </TabPanel>
        <TabPanel value="history" width="form">
          {history.isPending ? (
            <TableSkeleton />
          ) : history.isError ? (
            <ErrorState
              error={history.error}
              onRetry={() => void history.refetch()}
              retrying={history.isFetching}
            />
          ) : (
            <HistoryForm settings={history.data} save={saveHistory} />
          )}
        </TabPanel>
        <TabPanel value="keys" width="form">
          <KeysPanel />
        </TabPanel>
        <TabPanel value="tokens" width="form">
          <TokensPanel />
        </TabPanel>
        {isAdmin ? (
          <TabPanel value="hooks" width="form">
            <HooksPanel />
          </TabPanel>
        ) : null}
      </Tabs>
    </Screen>
  );
}

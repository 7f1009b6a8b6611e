'use client';

import { useTranslations } from 'next-intl';
import { useAddress } from '../address/use-address';
import { Screen } from '../shell/screen';
import { PageHeader } from '../ui/page-header';
import { TabPanel } from '../ui/tab-panel';
import { Tabs } from '../ui/tabs';
import { BudgetPanel } from './budget-panel';
import { MannerPanel } from './manner-panel';
import { RulesPanel } from './rules-panel';
import { TrialPanel } from './trial-panel';

const tabs = ['rules', 'manner', 'budget', 'try'] as const;

/** How the assistant is to talk, who answers, what its model may cost; and a place to try an answer out. */
export function AssistantScreen() {
  const t = useTranslations('assistant');
  const { get, set } = useAddress();
  const tab = tabs.find((one) => one === get('tab')) ?? 'rules';
  return (
    <Screen>
      <PageHeader title={t('title')} text={t('intro')} />
      <Tabs
        label={t('title')}
        value={tab}
        onChange={(next) => set({ tab: next === 'rules' ? null : next })}
        tabs={tabs.map((value) => ({ value, label: t(`tabs.${value}`) }))}
      >
        <TabPanel value="rules">
          <RulesPanel />
        </TabPanel>
        <TabPanel value="manner" width="form">
          <MannerPanel />
        </TabPanel>
        <TabPanel value="budget">
          <BudgetPanel />
        </TabPanel>
        <TabPanel value="try">
          <TrialPanel />
        </TabPanel>
      </Tabs>
    </Screen>
  );
}

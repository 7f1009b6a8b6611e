'use client';

import { useTranslations } from 'next-intl';
import { useAddress } from '../address/use-address';
import { Screen } from '../shell/screen';
import { PageHeader } from '../ui/page-header';
import { TabPanel } from '../ui/tab-panel';
import { Tabs } from '../ui/tabs';
import { ChartsPanel } from './charts/charts-panel';
import { DuplicatesPanel } from './duplicates/duplicates-panel';
import { ImportsPanel } from './imports/imports-panel';
import { LibraryPanel } from './library/library-panel';
import { SourcesPanel } from './sources/sources-panel';
import { StatisticsPanel } from './statistics/statistics-panel';
import { useIsStaff } from './use-is-staff';

const panels = {
  library: LibraryPanel,
  sources: SourcesPanel,
  imports: ImportsPanel,
  duplicates: DuplicatesPanel,
  charts: ChartsPanel,
  statistics: StatisticsPanel,
};
type Panel = keyof typeof panels;
const names = Object.keys(panels) as Panel[];

/** The library for everybody; for those who look after it also where it comes from and how it fares. */
export function MusicScreen() {
  const t = useTranslations('music');
  const { get, set } = useAddress();
  const isStaff = useIsStaff();
  const tab = names.find((name) => name === get('tab')) ?? 'library';
  return (
    <Screen>
      <PageHeader title={t('title')} text={t('text')} />
      {isStaff ? (
        <Tabs
          label={t('title')}
          value={tab}
          // What was filtered in one tab means nothing in another.
          onChange={(next) =>
            set({
              ...{ tab: next === 'library' ? null : next, view: null, query: null, source: null },
              ...{ state: null, pairs: null, day: null },
            })
          }
          tabs={names.map((name) => ({ value: name, label: t(`tabs.${name}`) }))}
        >
          {names.map((name) => {
            const Panel = panels[name];
            return (
              <TabPanel key={name} value={name}>
                <Panel />
              </TabPanel>
            );
          })}
        </Tabs>
      ) : (
        <LibraryPanel />
      )}
    </Screen>
  );
}

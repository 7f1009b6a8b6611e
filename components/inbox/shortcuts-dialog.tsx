'use client';

import { useTranslations } from 'next-intl';
import { useSyncExternalStore } from 'react';
import { Dialog } from '../ui/dialog';
import { SwitchLine } from '../ui/switch-line';
import { keysSetting } from './keys-setting';
import { type Shortcut, shortcutKeys } from './shortcut-keys';

/** Which key does what, and a way to have none. */
export function ShortcutsDialog({ onClose }: { onClose: () => void }) {
  const t = useTranslations('inbox.keys');
  const on = useSyncExternalStore(keysSetting.subscribe, keysSetting.get, () => true);
  return (
    <Dialog open onOpenChange={(open) => !open && onClose()} title={t('title')}>
      <dl className="grid grid-cols-[auto_1fr] items-center gap-x-4 gap-y-2 pb-4">
        {(Object.keys(shortcutKeys) as Shortcut[]).map((name) => (
          <div key={name} className="contents">
            <dt className="flex gap-1">
              {shortcutKeys[name].shown.map((key) => (
                <kbd
                  key={key}
                  className="grid h-7 min-w-7 place-items-center rounded-half border border-border bg-muted px-1.5 font-sans text-xs"
                >
                  {key}
                </kbd>
              ))}
            </dt>
            <dd>{t(name)}</dd>
          </div>
        ))}
      </dl>
      <SwitchLine label={t('on')} text={t('onHint')} checked={on} onChange={keysSetting.set} />
    </Dialog>
  );
}

'use client';

import { useTranslations } from 'next-intl';
import { Progress } from '../../ui/progress';
import { ByteSize } from '../byte-size';
import type { WireImport } from '../music-api';
import { isRunning } from './is-running';

/** How far an import is, in tracks, pages and bytes. */
export function ImportNumbers({ run: one }: { run: WireImport }) {
  const t = useTranslations('music.imports');
  const { total, imported, duplicates, review, failed, pages, bytes } = one;
  const ended = imported + duplicates + review + failed;
  const share = total === 0 ? 0 : Math.min(100, (100 * ended) / total);
  return (
    <div className="flex flex-col gap-2">
      {isRunning(one) ? (
        <Progress value={share} label={t(total === 0 ? 'looking' : 'progress', { done: ended, total })} />
      ) : null}
      <ul className="flex flex-wrap gap-x-4 gap-y-1 text-sm text-muted-foreground tabular-nums">
        <li className="text-foreground">{t('imported', { count: imported })}</li>
        {duplicates > 0 ? <li>{t('duplicates', { count: duplicates })}</li> : null}
        {review > 0 ? <li className="text-waiting">{t('review', { count: review })}</li> : null}
        {failed > 0 ? <li className="text-failed">{t('failed', { count: failed })}</li> : null}
        <li>{t('pages', { done: pages.done + pages.failed, total: pages.total })}</li>
        {bytes.sofar > 0 ? (
          <li>
            <ByteSize bytes={bytes.sofar} />
            {isRunning(one) && bytes.total > bytes.sofar ? (
              <>
                {' / '}
                <ByteSize bytes={bytes.total} />
              </>
            ) : null}
          </li>
        ) : null}
      </ul>
    </div>
  );
}

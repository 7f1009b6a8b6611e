import { Music2 } from 'lucide-react';
import { cn } from '../ui/class-names';
import { fileAddress } from './file-address';

/** The picture of an album or track; a note where there is none. Its name always stands beside it. */
export function Cover({ coverId, className }: { coverId: string | null; className?: string }) {
  const frame = cn('grid shrink-0 place-items-center overflow-hidden rounded-half bg-muted', className);
  return (
    <span aria-hidden className={frame}>
      {coverId === null ? (
        <Music2 className="size-1/3 min-h-4 min-w-4 text-muted-foreground" />
      ) : (
        // biome-ignore lint/performance/noImgElement: its address needs a cookie
        <img
          src={fileAddress(coverId)}
          alt=""
          loading="lazy"
          decoding="async"
          className="size-full object-cover"
        />
      )}
    </span>
  );
}

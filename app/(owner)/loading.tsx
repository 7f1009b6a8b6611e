import { Screen } from '@/components/shell/screen';
import { TableSkeleton } from '@/components/ui/table-skeleton';

export default function Loading() {
  return (
    <Screen>
      <TableSkeleton />
    </Screen>
  );
}

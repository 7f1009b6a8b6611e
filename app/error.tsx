'use client';

import { CrashedPage } from '@/components/ui/crashed-page';

export default function ErrorPage({
  error,
  retry,
}: {
  error: Error & { digest?: string };
  retry: () => void;
}) {
  return <CrashedPage digest={error.digest} onRetry={retry} />;
}

import { ThreadSkeleton } from '@/components/chat/thread-skeleton';

export default function Loading() {
  return <ThreadSkeleton />;
}

import type { SubmittedVideo } from '../../port';

/** For so long they may not see a task they have just created. */
const youthMs = 90_000;
const most = 5_000;

/** When this process first asked for a task whose age nobody told. */
const firstAsked = new Map<string, number>();

/** Whether a task may be invisible because it is new. */
export function isYoung({ taskId, submittedAt }: SubmittedVideo, now: Date): boolean {
  return now.getTime() - (submittedAt?.getTime() ?? firstTime(taskId, now)) < youthMs;
}

function firstTime(taskId: string, now: Date): number {
  const known = firstAsked.get(taskId);
  if (known !== undefined) return known;
  firstAsked.set(taskId, now.getTime());
  const [oldest] = firstAsked.keys();
  if (firstAsked.size > most && oldest !== undefined) firstAsked.delete(oldest);
  return now.getTime();
}

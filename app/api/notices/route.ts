import { companyRoute } from '@/app/_door/route';
import { getNoticeSettings, NoticePreferences, updateNoticePreferences } from '@/lib/notices';
import { parse } from '@/lib/platform/parse';

export const GET = companyRoute(({ ctx }) => getNoticeSettings(ctx));

export const PUT = companyRoute(async ({ ctx, json }) => {
  await updateNoticePreferences(ctx, parse(NoticePreferences, await json()));
  return getNoticeSettings(ctx);
});

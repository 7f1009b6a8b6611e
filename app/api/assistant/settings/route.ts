import { companyRoute } from '@/app/_door/route';
import { AssistantSettingsChange, getAssistantSettings, updateAssistantSettings } from '@/lib/assistant';
import { parse } from '@/lib/platform/parse';

export const GET = companyRoute(({ ctx }) => getAssistantSettings(ctx));

export const PATCH = companyRoute(async ({ ctx, json }) =>
  updateAssistantSettings(ctx, parse(AssistantSettingsChange, await json())),
);

'use client';

import { ArrowDown, ArrowUp, Pencil, Trash2 } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { useChannels } from '../channels/use-channels';
import { Badge } from '../ui/badge';
import { Card } from '../ui/card';
import { ConfirmDialog } from '../ui/confirm-dialog';
import { FormError } from '../ui/form-error';
import { IconButton } from '../ui/icon-button';
import { Switch } from '../ui/switch';
import type { WireRule } from './use-rules';
import { useTendRules } from './use-tend-rules';

type Props = {
  rule: WireRule;
  onEdit: () => void;
  onUp: (() => void) | null;
  onDown: (() => void) | null;
};

/** One rule: its situation, its words, and whether it counts. */
export function RuleCard({ rule, onEdit, onUp, onDown }: Props) {
  const t = useTranslations('assistant');
  const { save, remove } = useTendRules();
  const [asking, setAsking] = useState(false);
  const channels = useChannels();
  const channel = channels.data?.channels.find(({ id }) => id === rule.channelId);
  const short = rule.text.length > 60 ? `${rule.text.slice(0, 60)}…` : rule.text;
  return (
    <li>
      <Card className="flex flex-col gap-3 p-4">
        <div className="flex items-start gap-3">
          <div className="min-w-0 flex-1">
            <p className="flex flex-wrap gap-2">
              <Badge tone="primary">{t(`scenario.${rule.scenario}`)}</Badge>
              {rule.condition === 'ANY' ? null : <Badge>{t(`condition.${rule.condition}`)}</Badge>}
              {rule.channelId === null ? null : <Badge>{channel?.name ?? t('oneChannel')}</Badge>}
              {rule.kind === 'EXACT' ? <Badge>{t('kind.EXACT')}</Badge> : null}
            </p>
            <p
              className={`mt-2 break-words whitespace-pre-line ${rule.active ? '' : 'text-muted-foreground'}`}
            >
              {rule.text}
            </p>
          </div>
          <Switch
            label={t('isOn', { text: short })}
            checked={rule.active}
            disabled={save.isPending}
            onChange={(active) => save.mutate({ id: rule.id, rule: { active } })}
          />
        </div>
        <FormError error={save.error ?? remove.error} />
        <div className="flex flex-wrap gap-1">
          <IconButton icon={Pencil} label={t('edit', { text: short })} onClick={onEdit} />
          <IconButton
            icon={ArrowUp}
            label={t('up', { text: short })}
            disabled={!onUp}
            onClick={() => onUp?.()}
          />
          <IconButton
            icon={ArrowDown}
            label={t('down', { text: short })}
            disabled={!onDown}
            onClick={() => onDown?.()}
          />
          <IconButton icon={Trash2} label={t('remove', { text: short })} onClick={() => setAsking(true)} />
        </div>
      </Card>
      <ConfirmDialog
        open={asking}
        onOpenChange={setAsking}
        title={t('removeTitle')}
        description={short}
        confirmLabel={t('removeConfirm')}
        pending={remove.isPending}
        error={remove.error}
        onConfirm={() => remove.mutate(rule.id)}
      />
    </li>
  );
}

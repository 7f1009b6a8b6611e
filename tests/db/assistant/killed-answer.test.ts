import { spawn } from 'node:child_process';
import { beforeEach, describe, expect, test } from 'vitest';
import { answerTurn } from '@/lib/assistant';
import { getWebChat } from '@/lib/channels';
import { listMessages, receiveMessage } from '@/lib/conversations';
import { getCart, listOrders } from '@/lib/orders';
import type { Ctx } from '@/lib/platform/context';
import { newId } from '@/lib/platform/new-id';
import { type MovedClock, movedClock } from '@/lib/platform/time/moved-clock';
import { projectRoot } from '@/scripts/project-root';
import { openShop } from '@/tests/conversations/play-conversation';
import { isLong } from '@/tests/factories/is-long';
import { programOf } from '@/tests/factories/program-of';
import { ownerClient } from '@/tests/setup/owner-client';

let ctx: Ctx;
let clock: MovedClock;
let channelId: string;

beforeEach(async () => {
  const shop = await openShop('flowers');
  clock = movedClock(new Date('2026-11-23T10:00:00+03:00'));
  ctx = { ...shop, actor: { kind: 'job', job: 'test' }, clock, lane: newId('lane') };
  channelId = (await getWebChat(ctx)).id;
});

/** Stores a message and returns its turn, due by now. */
async function hears(text: string): Promise<{ turnId: string; conversationId: string }> {
  const sentAt = clock.now();
  const received = await receiveMessage(ctx, {
    channelId,
    externalContactId: 'anna',
    externalMessageId: newId('ext'),
    text,
    sentAt,
  });
  clock.moveBy(5_000);
  return { turnId: received.turnId ?? '', conversationId: received.conversationId };
}

/** Answers in another process that dies before its n-th statement; 0 lets it live. Returns what it managed to say. */
async function answerInChild(
  turnId: string,
  statements: number,
): Promise<{ output: string; killed: boolean }> {
  const program = await programOf('tests/db/assistant/answer-then-die.ts');
  const child = spawn(
    process.execPath,
    [program, ctx.companyId, turnId, clock.now().toISOString(), String(statements), ctx.lane ?? ''],
    { cwd: projectRoot, env: process.env },
  );
  let output = '';
  child.stdout.on('data', (chunk: Buffer) => {
    output += chunk.toString();
  });
  return new Promise((resolve) => {
    child.on('close', (code, signal) => resolve({ output, killed: signal === 'SIGKILL' || code === 137 }));
  });
}

describe('an assistant killed in the middle of an answer', () => {
  // Statements from the claim through every step to the commit of the answer.
  test.each([
    ['filling the cart', isLong ? [8, 25, 41, 66, 95] : [8, 41]],
    ['placing the order', isLong ? [15, 60, 90, 120, 150, 180] : [60, 120]],
  ])('%s: exactly one answer and one effect after restart', { timeout: 120_000 }, async (what, points) => {
    let turn = await hears('2 букета роз на завтра к 15 на ул. Ленина 5, Москва');
    if (what === 'placing the order') {
      await answerTurn(ctx, { turnId: turn.turnId, policy: 'rules' });
      turn = await hears('да');
    }
    let deaths = 0;
    for (const point of points) {
      const { killed, output } = await answerInChild(turn.turnId, point);
      if (killed) deaths += 1;
      else expect(output).toMatch(/answered|over/);
    }
    expect(deaths).toBeGreaterThanOrEqual(isLong ? 3 : 1);
    await answerInChild(turn.turnId, 0);
    const again = await answerInChild(turn.turnId, 0);
    expect(again.output).toBe('over');

    const { conversationId } = turn;
    const { messages } = await listMessages(ctx, { conversationId, limit: 100 });
    expect(
      messages.filter(({ author, turnId }) => author === 'ASSISTANT' && turnId === turn.turnId),
    ).toHaveLength(1);
    const cart = await getCart(ctx, { conversationId });
    expect(cart.lines.map(({ sku, quantity }) => [sku, quantity])).toEqual([['BQ-ROSE', 2]]);
    const { orders } = await listOrders(ctx, { conversationId });
    const placed = what === 'placing the order' ? 1 : 0;
    expect(orders).toHaveLength(placed);
    const client = await ownerClient();
    const payments = await client.query('select 1 from payment where company_id = $1', [ctx.companyId]);
    const holds = await client.query("select 1 from booking where company_id = $1 and status = 'HELD'", [
      ctx.companyId,
    ]);
    expect([payments.rowCount, holds.rowCount]).toEqual([placed, placed]);
  });
});

test('two processes answering one turn at once give one answer', async () => {
  const { turnId, conversationId } = await hears('3 тюльпана');
  const ends = await Promise.allSettled([
    answerTurn(ctx, { turnId }),
    answerTurn(ctx, { turnId }),
    answerTurn(ctx, { turnId }),
  ]);
  expect(ends.some((end) => end.status === 'fulfilled' && end.value.status === 'answered')).toBe(true);
  const { messages } = await listMessages(ctx, { conversationId, limit: 100 });
  expect(messages.filter(({ author }) => author === 'ASSISTANT')).toHaveLength(1);
  expect((await getCart(ctx, { conversationId })).lines.map(({ quantity }) => quantity)).toEqual([3]);
});

import path from 'node:path';
import type { Browser } from 'playwright-core';
import { afterAll, beforeAll, expect, inject, test } from 'vitest';
import { newId } from '@/lib/platform/new-id';
import { openBrowser } from '@/tests/setup/browser';
import { Customer } from './support/customer';
import { findInCalendar } from './support/find-in-calendar';
import { openPage } from './support/open-page';

const baseUrl = inject('baseUrl');
const priceList = path.resolve(import.meta.dirname, '../../scripts/demo/price-lists/flowers.csv');
let browser: Browser;

beforeAll(async () => {
  browser = await openBrowser();
});
afterAll(() => browser.close());

test('a flower shop, in Russian: from signing up to a delivery that is paid and confirmed', async () => {
  const { page: owner, complaints } = await openPage(browser, {
    viewport: { width: 1280, height: 800 },
    locale: 'ru-RU',
    timezoneId: 'Europe/Moscow',
  });
  await owner.goto(`${baseUrl}/sign-up`);
  await owner.getByLabel('Ваше имя').fill('Анна');
  await owner.getByLabel('Почта').fill(`${newId('anna')}@example.com`);
  await owner.getByLabel('Пароль', { exact: true }).fill('длинная хорошая фраза');
  await owner.getByRole('button', { name: 'Создать аккаунт' }).click();

  await owner.getByLabel('Название компании').fill('Цветы на Лесной');
  await owner.getByLabel('Часовой пояс').selectOption('Europe/Moscow');
  await owner.getByRole('button', { name: 'Создать компанию' }).click();

  await owner.locator('input[type=file]').setInputFiles(priceList);
  await owner.getByText('51 позиция').waitFor();
  await owner.getByRole('button', { name: /^Опубликовать/ }).click();
  const chatUrl = (await owner.getByRole('link', { name: 'Открыть чат' }).getAttribute('href')) ?? '';
  await owner.goto(`${baseUrl}/inbox`);
  await owner.getByText('Диалогов пока нет').waitFor();

  const customer = await Customer.visit(browser, new URL(chatUrl, baseUrl).href, 'ru-RU');
  await customer.write('Здравствуйте! Есть монстера?', /5\s490/);
  await customer.write('да, беру', /В корзине|Корзина/);
  await customer.write('оформляем', /Куда доставить/);
  await customer.write('Москва, Тверская улица 12, кв 5', /Когда доставить/);
  await customer.write('1', /Всё верно/);
  // A reload loses nothing.
  await customer.page.reload();
  await customer.page
    .getByText(/Всё верно/)
    .first()
    .waitFor();
  await customer.write('да', /К оплате/);
  await customer.pay(/^Оплатить/, /^Оплатить 5\s490\s₽ \(тест\)/);
  await customer.page
    .getByText(/Доставка подтверждена/)
    .first()
    .waitFor();
  const calendarFile = await customer.page
    .getByRole('link', { name: 'Добавить в календарь' })
    .last()
    .getAttribute('href');
  const downloaded = await customer.page.request.get(new URL(calendarFile ?? '', baseUrl).href);
  expect(downloaded.headers()['content-type']).toContain('text/calendar');
  expect(await downloaded.text()).toMatch(/BEGIN:VEVENT[\s\S]*STATUS:CONFIRMED/);

  // The owner sees it live, without reloading.
  await owner
    .getByRole('link', { name: /монстера|подтвержд/i })
    .first()
    .click();
  await owner
    .getByText(/Доставка подтверждена/)
    .first()
    .waitFor();

  await owner.getByRole('textbox').fill('Анна на связи: соберём самую красивую!');
  await owner.getByRole('textbox').press('Enter');
  await customer.page.getByText('соберём самую красивую').first().waitFor();
  await owner.getByText('Подключился сотрудник, ассистент молчит').first().waitFor();

  await owner.goto(`${baseUrl}/orders`);
  await owner
    .getByText(/5\s490/)
    .first()
    .waitFor();
  await owner.getByRole('cell', { name: 'Подтверждён' }).first().waitFor();
  // A courier looks at the day's addresses on a phone.
  await owner.setViewportSize({ width: 390, height: 844 });
  await findInCalendar(owner, /Тверская/, 'Europe/Moscow');
  await customer.close();
  expect(complaints).toEqual([]);
});

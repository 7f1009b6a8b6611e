import { expect, test } from 'vitest';
import { mailHint } from './mail-hint';

test('the mail service is known by the domain, whatever stands before it', () => {
  expect(mailHint('Shop@GMAIL.com ')).toMatchObject({ name: 'Gmail', gmail: true });
  expect(mailHint('shop@yandex.kz')?.name).toBe('Яндекс');
  expect(mailHint('shop@hotmail.co.uk')?.appPassword).toBeNull();
  expect(mailHint('shop@yahoo.co.jp')?.name).toBe('Yahoo');
});

test('nothing is said of services that are not known, or not typed to the end', () => {
  for (const address of ['', 'shop', 'shop@', 'shop@gmail', 'shop@mygmail.com', 'shop@example.com']) {
    expect(mailHint(address)).toBeNull();
  }
});

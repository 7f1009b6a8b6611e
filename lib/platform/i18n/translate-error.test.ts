import { expect, test } from 'vitest';
import { z } from 'zod';
import { AppError } from '@/lib/platform/errors/app-error';
import { parse } from '@/lib/platform/parse';
import { translateError } from './translate-error';

function refusalOf(schema: z.ZodType, input: unknown): AppError {
  try {
    parse(schema, input);
  } catch (error) {
    if (error instanceof AppError) return error;
  }
  throw new Error('should have been refused');
}

test('a refused field is explained in the language of the reader', () => {
  const error = refusalOf(z.object({ name: z.string().min(3) }), { name: 'x' });
  expect(error.field).toBe('name');
  expect(translateError(error, 'en')).toMatch(/Too small/);
  expect(translateError(error, 'ru')).toMatch(/[а-я]/);
  expect(translateError(error, 'ru')).not.toMatch(/Too small/);
});

test('parameters are filled in', () => {
  const error = new AppError('limit', 'sign-in-throttled', { params: { seconds: 8 } });
  expect(translateError(error, 'en')).toContain('8 s');
  expect(translateError(error, 'ru')).toContain('8 с');
});

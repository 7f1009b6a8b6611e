import { expect, test } from 'vitest';
import { readTranslation } from './read-translation';

const ids = new Set(['1', '2', '3']);
const read = (answer: unknown) => [
  ...readTranslation(typeof answer === 'string' ? answer : JSON.stringify(answer), ids),
];

test.each([
  ['as asked', { cues: [{ id: '1', text: ' Да\n нет ' }] }, [['1', 'Да нет']]],
  ['numbers for ids', { cues: [{ id: 2, text: 'b' }] }, [['2', 'b']]],
  [
    'a foreign id',
    {
      cues: [
        { id: '9', text: 'x' },
        { id: '3', text: 'c' },
      ],
    },
    [['3', 'c']],
  ],
  [
    'one id twice',
    {
      cues: [
        { id: '1', text: 'a' },
        { id: '1', text: 'b' },
        { id: '2', text: 'c' },
      ],
    },
    [['2', 'c']],
  ],
  ['an empty line', { cues: [{ id: '1', text: '  ' }] }, []],
  ['words around it', 'Sure!\n```json\n{"cues":[{"id":"1","text":"a"}]}\n```', [['1', 'a']]],
  ['cut short', '{"cues":[{"id":"1","te', []],
  ['no JSON', 'I cannot do that.', []],
])('%s', (_, answer, told) => {
  expect(read(answer)).toEqual(told);
});

import type { Dialect } from './dialect';
import { type Record, recordSplitter } from './split-records';
import type { Cell, TableRow } from './table';
import { takePreamble } from './take-preamble';

export interface DelimitedRows {
  push(text: string): TableRow[];
  end(): TableRow[];
}

/** Turns text into rows, piece by piece; the first piece holds the first line. */
export function delimitedRows(dialect: Dialect): DelimitedRows {
  const splitter = recordSplitter(dialect);
  let begun = false;
  let number = 0;
  const toRow = ({ cells, flawed }: Record): TableRow => {
    number += 1;
    return { number, cells: cells.map(toCell), width: cells.length, spans: [], flawed };
  };
  return {
    push(text) {
      const content = begun ? text : takePreamble(text).content;
      begun ||= text !== '';
      return splitter.push(content).map(toRow);
    },
    end: () => splitter.end().map(toRow),
  };
}

const toCell = (text: string): Cell | undefined =>
  text.trim() === '' ? undefined : { kind: 'text', text: plain(text), shared: false };

/** Tables are written with an apostrophe before whatever a spreadsheet would calculate: it is no part of the text. */
const disarmed = /^'+(?:[=@\t\r]|[+-](?![\d\s().-]*$))/;

const plain = (text: string): string => (disarmed.test(text) ? text.slice(1) : text);

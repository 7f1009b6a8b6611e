import { cleanText } from './clean-text';
import { exactDecimal } from './exact-decimal';
import type { Cell } from './table';

/** A cell as its owner knows it, for reports: at most 200 characters. */
export function showCell(cell: Cell | undefined): string {
  return show(cell).slice(0, 200);
}

function show(cell: Cell | undefined): string {
  if (!cell) return '';
  switch (cell.kind) {
    case 'text':
      return cleanText(cell.text);
    case 'number':
      return showNumber(cell.value, cell.format.kind, cell.format.literal, cell.format.padding);
    case 'error':
      return cell.text;
    case 'uncalculated':
      return '';
  }
}

function showNumber(value: number, kind: string, literal: string, padding: number): string {
  if (kind === 'date') return dateOf(value);
  if (kind === 'time') return timeOf(value);
  if (kind === 'percent') return `${exactDecimal(value * 100) ?? value * 100}%`;
  const plain = exactDecimal(value) ?? String(value);
  if (padding > 0 && Number.isInteger(value) && value >= 0) return plain.padStart(padding, '0');
  return literal === '' ? plain : `${plain} ${literal}`;
}

/** Day 1 of a spreadsheet is 1 January 1900, and it believes in 29 February 1900. */
function dateOf(serial: number): string {
  const milliseconds = Math.round((serial - 25_569) * 86_400_000);
  return Math.abs(milliseconds) < 8e15 ? new Date(milliseconds).toISOString().slice(0, 10) : String(serial);
}

function timeOf(serial: number): string {
  const minutes = Math.round(serial * 24 * 60);
  return `${Math.floor(minutes / 60)}:${String(minutes % 60).padStart(2, '0')}`;
}

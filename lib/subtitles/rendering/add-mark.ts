import type { Size } from './plan-picture';

/** The letters of the product, half seen through, in the upper right corner; of the picture's shorter side. */
const letterShare = 0.05;
const marginShare = 0.035;

/** Adds the mark of the free tier to an ASS file: it stands from the beginning to the end and costs no render of its own. */
export function addMark(ass: string, { width, height }: Size): string {
  const side = Math.min(width, height);
  const letters = Math.round(side * letterShare);
  const margin = Math.round(side * marginShare);
  const look = `{\\an9\\pos(${width - margin},${margin})\\fnNoto Sans\\fs${letters}\\b1\\bord${Math.max(1, Math.round(letters / 14))}\\shad0\\1c&HFFFFFF&\\3c&H000000&\\1a&H50&\\3a&H90&}`;
  return `${ass.trimEnd()}\nDialogue: 9,0:00:00.00,9:59:59.99,Default,,0,0,0,,${look}made with X8\n`;
}

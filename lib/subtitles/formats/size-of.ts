/** ASS sizes are heights of lines: the size of a font whose letters are to have a certain em. */
export function sizeOf(em: number, lineHeight: number): number {
  return Math.round(em * lineHeight * 10) / 10;
}

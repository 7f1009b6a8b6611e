import type { Project, Rule, Violation } from '../project';

const limit = 300;
const question = 150;

/** 300 lines are the end of a file. */
export const sizes: Rule = ({ files }) =>
  [...files.values()]
    .filter((file) => file.lines > limit)
    .map(({ path, lines }) => ({
      file: path,
      line: limit,
      message: `${lines} lines, and ${limit} are the end. Find the second thing this file does and give it a file.`,
    }));

/** Past 150 lines one asks why: listed, not refused. */
export function longFiles({ files }: Project): Violation[] {
  return [...files.values()]
    .filter((file) => file.lines > question && file.lines <= limit)
    .sort((a, b) => b.lines - a.lines)
    .map(({ path, lines }) => ({ file: path, line: 1, message: `${lines} lines: could it be two files?` }));
}

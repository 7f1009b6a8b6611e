import type { Project, Rule } from '../project';

/** No file reaches itself through its imports (types aside: they are gone when the code runs). */
export const circles: Rule = (project) => {
  const finished = new Set<string>();
  const found = new Map<string, string[]>();
  for (const file of project.files.keys()) walk(project, file, [], finished, found);
  return [...found.values()].map((circle) => ({
    file: circle[0] ?? '',
    line:
      project.files.get(circle[0] ?? '')?.imports.find(({ target }) => target === (circle[1] ?? circle[0]))
        ?.line ?? 1,
    message: `Imports run in a circle: ${[...circle, circle[0]].join(' → ')}. Move what both need into a third file.`,
  }));
};

function walk(
  project: Project,
  file: string,
  trail: string[],
  finished: Set<string>,
  found: Map<string, string[]>,
): void {
  const start = trail.indexOf(file);
  if (start >= 0) {
    const circle = trail.slice(start);
    found.set([...circle].sort().join(), circle);
    return;
  }
  if (finished.has(file)) return;
  trail.push(file);
  for (const { target, typeOnly } of project.files.get(file)?.imports ?? []) {
    if (target !== undefined && !typeOnly && project.files.has(target))
      walk(project, target, trail, finished, found);
  }
  trail.pop();
  finished.add(file);
}

import { readProject } from './architecture/read-project';
import { rules } from './architecture/rules/index';
import { longFiles } from './architecture/rules/sizes';
import { projectRoot } from './project-root';

// The house rules (lib/README.md) as errors. Each message says what to do; warnings are questions to the author.
const project = readProject(projectRoot);
const violations = rules
  .flatMap((rule) => rule(project))
  .sort((a, b) => a.file.localeCompare(b.file) || a.line - b.line);
const questions = longFiles(project);

for (const { file, line, message } of questions) process.stdout.write(`warning ${file}:${line} ${message}\n`);
for (const { file, line, message } of violations) process.stderr.write(`error ${file}:${line} ${message}\n`);
process.stdout.write(
  `Architecture: ${project.files.size} files, ${violations.length} errors, ${questions.length} warnings.\n`,
);
process.exitCode = violations.length > 0 ? 1 : 0;

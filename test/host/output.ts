/** The lines a child process writes, on either stream, in the order they arrive. */
import type { ChildProcess } from 'node:child_process';
import { createInterface } from 'node:readline';

/** The list grows while the process runs. A line that `taken` accepts is not part of it. */
export function linesOf(
  child: ChildProcess,
  taken: (line: string) => boolean = () => false,
): readonly string[] {
  const lines: string[] = [];
  for (const stream of [child.stdout, child.stderr]) {
    if (stream === null) continue;
    createInterface(stream).on('line', (line) => {
      if (!taken(line)) lines.push(line);
    });
  }
  return lines;
}

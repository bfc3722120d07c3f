/** Why something was not attached, or cannot stay so, in words. */
import { maxAttachments } from '../../../shared/contract/limits.ts';
import { words } from '../../words/words.ts';

export type AttachProblem =
  | { readonly kind: 'none' | 'line' | 'links' | 'too-many' }
  | {
      readonly kind: 'too-large' | 'no-room' | 'moving';
      readonly name: string;
      readonly bytes: number;
      readonly room: number;
    }
  | { readonly kind: 'not-smaller'; readonly name: string; readonly room: number }
  | { readonly kind: 'empty' | 'gone' | 'kept'; readonly name: string }
  /** `code` is one of `mediaRefusals`. */
  | { readonly kind: 'refused'; readonly name: string; readonly code: string };

export interface ProblemSubject {
  /** As people call it. */
  readonly provider: string;
  readonly line: string;
}

export function problemWords(problem: AttachProblem, about: ProblemSubject): string {
  const said = words.attach.problems;
  const { size } = words.storage;
  const { provider } = about;
  switch (problem.kind) {
    case 'none':
      return said.none(provider);
    case 'line':
      return said.line(about.line);
    case 'links':
      return said.links(provider);
    case 'too-many':
      return said.tooMany(maxAttachments);
    case 'too-large':
      return said.tooLarge(problem.name, size(problem.bytes), provider, size(problem.room));
    case 'no-room':
      return said.noRoom(problem.name, provider, size(problem.room));
    case 'moving':
      return said.moving(problem.name, size(problem.bytes), provider, size(problem.room));
    case 'not-smaller':
      return said.notSmaller(problem.name, size(problem.room));
    case 'empty':
      return said.empty(problem.name);
    case 'gone':
      return said.gone(problem.name);
    case 'kept':
      return said.kept(problem.name);
    case 'refused':
      return said.refused(problem.name, problem.code);
  }
}

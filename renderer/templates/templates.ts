/** The templates as the main process last told them; asked for when they are first needed. */
import { create } from 'zustand';
import type { Answer, Failure } from '../../shared/contract/failure.ts';
import type { Template } from '../../shared/templates/template.ts';

interface Templates {
  readonly templates: readonly Template[];
  /** False until they were told. */
  readonly loaded: boolean;
  /** Why they could not be read. */
  readonly failure: Failure | null;
}

const none: Templates = { templates: [], loaded: false, failure: null };

export const useTemplates = create<Templates>()(() => none);

let listening = false;

export async function loadTemplates(): Promise<void> {
  if (!listening) window.longcode.on('reload', forgetTemplates);
  listening = true;
  if (useTemplates.getState().loaded) return;
  take(await window.longcode.listTemplates());
}

/** Another database took the place of the one they were read from. */
function forgetTemplates(): void {
  useTemplates.setState(none);
}

/** Every command about templates answers with all of them. */
export function take(answer: Answer<readonly Template[]>): void {
  if (answer.ok) useTemplates.setState({ templates: answer.value, loaded: true, failure: null });
  else useTemplates.setState({ failure: answer.failure });
}

/** Shown before it is kept; what is kept follows. */
export async function reorder(templates: readonly Template[]): Promise<void> {
  useTemplates.setState({ templates });
  take(await window.longcode.orderTemplates({ ids: templates.map(({ id }) => id) }));
}

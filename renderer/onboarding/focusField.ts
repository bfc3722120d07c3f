/** Puts the focus into a field of a form, once what was folded away is there. */
import type { FormField } from './signInForm.ts';

export function focusField(form: HTMLFormElement | null, field: FormField): void {
  requestAnimationFrame(() => {
    form?.querySelector<HTMLElement>(`[data-field="${field}"] :is(input, textarea)`)?.focus();
  });
}

/** All templates in their order, to be changed, moved and made; a deleted one can be brought back. */
import { Plus } from 'lucide-react';
import { useEffect, useRef, useState } from 'react';
import type { Template } from '../../shared/templates/template.ts';
import { closeDialog } from '../ui/dialogs.ts';
import { FailureNote } from '../ui/FailureNote.tsx';
import { Modal } from '../ui/Modal.tsx';
import { announce } from '../ui/notices.ts';
import { words } from '../words/words.ts';
import { TemplateForm } from './TemplateForm.tsx';
import { TemplateRow } from './TemplateRow.tsx';
import { loadTemplates, reorder, take, useTemplates } from './templates.ts';
import './templates.css';

/** `new`, the id of the one that is changed, or null while the list is shown. */
type Editing = string | null;

export function TemplatesDialog() {
  const { templates, loaded, failure } = useTemplates();
  const [editing, setEditing] = useState<Editing>(null);
  const [removed, setRemoved] = useState<readonly Template[] | null>(null);
  const add = useRef<HTMLButtonElement>(null);
  const edited = templates.find(({ id }) => id === editing) ?? null;

  useEffect(() => void loadTemplates(), []);

  function back(saved: Template | null) {
    setEditing(null);
    if (saved !== null) announce(words.templates.saved(saved.name));
    requestAnimationFrame(() => {
      const id = saved?.id ?? edited?.id;
      const row = id === undefined ? null : document.getElementById(`template-${id}`);
      (row ?? add.current)?.focus();
    });
  }

  async function remove(template: Template) {
    const before = templates;
    take(await window.longcode.deleteTemplate({ id: template.id }));
    setRemoved(before);
    announce(words.templates.removed(template.name));
  }

  async function restore(before: readonly Template[]) {
    const now = new Set(useTemplates.getState().templates.map(({ id }) => id));
    for (const lost of before.filter(({ id }) => !now.has(id))) {
      take(await window.longcode.saveTemplate(lost));
    }
    await reorder(inOrderOf(before, useTemplates.getState().templates));
    setRemoved(null);
    add.current?.focus();
  }

  function move(from: number, to: number) {
    const moved = templates[from];
    if (moved === undefined || to < 0 || to >= templates.length) return;
    void reorder(templates.toSpliced(from, 1).toSpliced(to, 0, moved));
    announce(words.templates.moved(moved.name, to + 1, templates.length));
  }

  if (editing !== null) {
    const title = edited === null ? words.templates.newTitle : words.templates.editTitle;
    return (
      <Modal title={title} onClose={closeDialog}>
        <TemplateForm template={edited} others={templates} onDone={back} />
      </Modal>
    );
  }
  return (
    <Modal title={words.templates.title} onClose={closeDialog}>
      <div className="dialog-body scroll templates">
        {failure === null ? null : (
          <div role="alert">
            <FailureNote failure={failure} />
          </div>
        )}
        {loaded && templates.length === 0 ? (
          <div className="templates-empty">
            <p className="templates-empty-title">{words.templates.empty}</p>
            <p>{words.templates.emptyHint}</p>
          </div>
        ) : (
          <ol className="template-list" aria-label={words.templates.title}>
            {templates.map((template, position) => (
              <TemplateRow
                key={template.id}
                template={template}
                first={position === 0}
                last={position === templates.length - 1}
                onEdit={() => setEditing(template.id)}
                onRemove={() => void remove(template)}
                onMove={(by) => move(position, position + by)}
              />
            ))}
          </ol>
        )}
      </div>
      <div className="dialog-foot">
        {removed === null ? null : (
          <button type="button" className="button quiet" onClick={() => void restore(removed)}>
            {words.templates.undo}
          </button>
        )}
        <button
          ref={add}
          type="button"
          className="button primary"
          onClick={() => setEditing('new')}
        >
          <Plus size={18} aria-hidden />
          {words.templates.add}
        </button>
      </div>
    </Modal>
  );
}

function inOrderOf(before: readonly Template[], now: readonly Template[]): readonly Template[] {
  const places = new Map(before.map(({ id }, place) => [id, place]));
  return now.toSorted(
    (a, b) => (places.get(a.id) ?? now.length) - (places.get(b.id) ?? now.length),
  );
}

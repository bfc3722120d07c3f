/** The rows of templates, in the order the user gave them. */
import type { Template } from '../../../shared/templates/template.ts';
import type { Database } from '../database.ts';
import { text } from '../rows.ts';

export function allTemplates(db: Database): Template[] {
  return db.all('SELECT id, name, text FROM template ORDER BY position, id').map((row) => ({
    id: text(row, 'id'),
    name: text(row, 'name'),
    text: text(row, 'text'),
  }));
}

export function saveTemplate(db: Database, { id, name, text: words }: Template): void {
  db.run(
    `INSERT INTO template (id, name, text, position)
     VALUES (?, ?, ?, (SELECT ifnull(max(position) + 1, 0) FROM template))
     ON CONFLICT (id) DO UPDATE SET name = excluded.name, text = excluded.text`,
    ...[id, name, words],
  );
}

export function deleteTemplate(db: Database, id: string): void {
  db.run('DELETE FROM template WHERE id = ?', id);
}

export function orderTemplates(db: Database, ids: readonly string[]): void {
  db.write(() => {
    const others = allTemplates(db).filter(({ id }) => !ids.includes(id));
    for (const [position, id] of [...ids, ...others.map((one) => one.id)].entries()) {
      db.run('UPDATE template SET position = ? WHERE id = ?', position, id);
    }
  });
}

import { plural } from './plural.ts';

/** Texts that are written again and again, and the fields in them. */
export const templates = {
  title: 'Templates',
  insert: 'Insert a template',
  insertHint: 'Insert a template (or type / at the beginning of a line)',
  found: (n: number) => (n === 0 ? 'No template' : plural(n, 'template', 'templates')),
  noneFound: 'No template by that name. Templates are made under Templates, in the left pane.',
  inserted: (name: string, fields: number) =>
    fields === 0
      ? `${name} inserted.`
      : `${name} inserted, with ${plural(fields, 'field', 'fields')} to fill in.`,
  fillFirst: (name: string, n: number) =>
    n === 1
      ? `Fill in {${name}} before sending.`
      : `Fill in {${name}} and ${plural(n - 1, 'other field', 'other fields')} before sending.`,
  severalPeople: 'Several people get the same words, so nothing is filled in for each.',
  fill: 'Fill in what is known',
  next: 'Next field',
  mean: 'Send the braces as they are',

  empty: 'No templates yet',
  emptyHint:
    'Keep what you write again and again here. Type / at the beginning of a line to insert one.',
  add: 'New template',
  edit: (name: string) => `Edit ${name}`,
  remove: (name: string) => `Delete ${name}`,
  removed: (name: string) => `${name} deleted.`,
  undo: 'Bring it back',
  up: (name: string) => `Move ${name} up`,
  down: (name: string) => `Move ${name} down`,
  moved: (name: string, place: number, of: number) => `${name} is ${place} of ${of} now.`,
  newTitle: 'New template',
  editTitle: 'Edit template',
  name: 'Name',
  namePlaceholder: 'Opening hours',
  text: 'Text',
  textHint:
    'A name in braces, such as {amount}, is a field: it is filled in before the text can be sent.',
  fields: 'Fields that fill themselves in',
  addField: (name: string) => `Add the field ${name}`,
  field: (name: string) => `{${name}}`,
  needName: 'Give it a name.',
  needText: 'Write the text.',
  nameTaken: 'Another template has this name.',
  save: 'Save template',
  cancel: 'Cancel',
  saved: (name: string) => `${name} saved.`,
};

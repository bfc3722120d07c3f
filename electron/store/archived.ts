/** What an archive of everything has to know of the other parts of the store. */
export { type Table, tablesOf } from './files/tables.ts';
export { readDraft, readNewMessages } from './inbox/draft-rows.ts';
export { namesOf } from './people/names.ts';

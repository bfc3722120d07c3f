/** Not used yet. */
export const people = ``;

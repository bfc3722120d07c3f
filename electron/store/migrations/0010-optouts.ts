/** Not used yet. */
export const optouts = ``;

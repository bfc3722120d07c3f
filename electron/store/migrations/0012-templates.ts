/** Not used yet. */
export const templates = ``;

/** Not used yet. */
export const insight = ``;

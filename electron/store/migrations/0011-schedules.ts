/** Not used yet. */
export const schedules = ``;

/** How much of a file is read. Beyond, it is refused or its row rejected, in words. */
export { maxContactFileBytes as mostFileBytes } from '../../shared/contract/limits.ts';
export const mostRows = 100_000;
/** UTF-16 units of a cell, and of a property of a card. */
export const longestCell = 100_000;
export { maxFileColumns as mostCells } from '../../shared/contract/limits.ts';
/** Cells whose quotation mark never closes; each is looked for as far as a cell may reach. */
export const mostOpenQuotes = 100;

/**
 * Cells that no spreadsheet takes for a formula.
 *
 * A cell that begins with = + - or @ (or the wide forms of them) is run by spreadsheets, and names
 * come from outside. Such a cell is written with an apostrophe before that character, as OWASP's page
 * on CSV injection advises; so is the same character after a separator or a line break inside a cell,
 * because a spreadsheet set to another separator cuts there. An apostrophe there already gets a second
 * one, so that reading takes off exactly what writing put on.
 *
 * A number in E.164 form stands as it is: a plus and digits can compute nothing but itself, and every
 * other program that reads contacts expects it so.
 */
const unsafe = /(^|[,;\t\n\r|])([ "']*)(?=[=+\-@＝＋－＠])/g;
const guarded = /(^|[,;\t\n\r|])([ "']*)'(?=[=+\-@＝＋－＠])/g;

export function guardedCell(cell: string): string {
  return /^\+\d{3,15}$/.test(cell) ? cell : cell.replace(unsafe, "$1$2'");
}

export function unguarded(cell: string): string {
  return cell.replace(guarded, '$1$2');
}

/**
 * A pasted list of people, cut into pieces that each should hold one number. A table (commas, semicolons
 * or tabs, with or without a heading) gives the cells of the column that holds the numbers; anything
 * else is cut at commas, semicolons, tabs and line breaks.
 */

/** Rows that are looked at to find the column. */
const sample = 200;

export function piecesOf(text: string): readonly string[] {
  const lines = text.split(/\r\n|\n|\r/).filter((line) => line.trim() !== '');
  return tableColumn(lines) ?? text.split(/[,;\n\r\t]+/).flatMap(trimmed);
}

function trimmed(piece: string): readonly string[] {
  const bare = piece.trim();
  return bare === '' ? [] : [bare];
}

/** The column with the numbers, where there is just one such. Null where this is no table. */
function tableColumn(lines: readonly string[]): readonly string[] | null {
  const [first] = lines;
  if (first === undefined || lines.length < 2) return null;
  for (const separator of ['\t', ';', ',']) {
    const width = cellsOf(first, separator).length;
    if (width < 2) continue;
    const looked = lines.slice(0, sample).map((line) => cellsOf(line, separator));
    if (looked.filter(({ length }) => length === width).length < looked.length * 0.9) continue;
    const full = Array.from(
      { length: width },
      (_, column) =>
        looked.filter((cells) => looksLikeNumber(cells[column] ?? '')).length / looked.length,
    );
    const column = full.indexOf(Math.max(...full));
    const others = full.filter((share, other) => other !== column && share > 0.3);
    if ((full[column] ?? 0) < 0.5 || others.length > 0) continue;
    const cells = lines.map((line) => cellsOf(line, separator)[column]?.trim() ?? '');
    const [heading = ''] = cells;
    const body = /\d/.test(heading) ? cells : cells.slice(1);
    return body.map((cell, row) =>
      cell === '' ? (lines[row + lines.length - body.length] ?? '') : cell,
    );
  }
  return null;
}

/** Seven digits or more and nothing but what numbers are written with. */
function looksLikeNumber(cell: string): boolean {
  return /^[+(]?[\d\s().+/-]+$/.test(cell.trim()) && cell.replace(/\D/g, '').length >= 7;
}

/** Quotes are taken off, and a separator inside them separates nothing. */
function cellsOf(line: string, separator: string): readonly string[] {
  const cells: string[] = [];
  let cell = '';
  let quoted = false;
  for (const letter of line) {
    if (letter === '"') quoted = !quoted;
    else if (letter === separator && !quoted) {
      cells.push(cell);
      cell = '';
    } else cell += letter;
  }
  return [...cells, cell];
}

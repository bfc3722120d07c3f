/**
 * A line of a vCard cut into lines of at most 75 octets, the next ones beginning with a blank
 * (RFC 6350, section 3.2). It is cut between letters as people see them where that is possible, so
 * that a program that joins lines badly breaks no letter, and never within a character.
 */
const mostOctets = 75;
const segmenter = new Intl.Segmenter('en', { granularity: 'grapheme' });

export function foldedLine(line: string): string {
  if (line.length * 3 <= mostOctets) return line;
  let text = '';
  let octets = 0;
  for (const piece of piecesOf(line)) {
    const size = octetsOf(piece);
    if (octets + size > mostOctets) {
      text += '\r\n ';
      octets = 1;
    }
    text += piece;
    octets += size;
  }
  return text;
}

/** A letter longer than a line (marks can be piled up without end) is cut into its characters. */
function* piecesOf(line: string): Generator<string> {
  for (const { segment } of segmenter.segment(line)) {
    if (octetsOf(segment) < mostOctets) yield segment;
    else yield* segment;
  }
}

function octetsOf(text: string): number {
  return Buffer.byteLength(text, 'utf8');
}

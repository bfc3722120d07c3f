/**
 * An inbound text as clauses of plain words, so that rules can be written in plain words: small
 * letters, no accents, no punctuation, and the short forms of texting written out.
 */

const shortForms: readonly (readonly [short: RegExp, long: string])[] = [
  [/\bcan ?not\b|\bcan't\b|\bcant\b/g, 'can not'],
  [/\bwon't\b|\bwont\b/g, 'will not'],
  [/\b(do|does|did|is|are|was|would|could|should|have|has)(?:n't|nt)\b/g, '$1 not'],
  [/\b(i|you|he|she|it|we|they|that|this|who)'?(?:ve)\b/g, '$1 have'],
  [/\b(i|you|he|she|it|we|they|that|this|who)'(?:ll)\b/g, '$1 will'],
  [/\b(i|you|he|she|we|they)'d\b/g, '$1 would'],
  [/\bi'?m\b/g, 'i am'],
  [/\b(you|we|they)'re\b|\b(you)re\b/g, '$1$2 are'],
  [/\b(it|that|he|she|this|who|what)'s\b/g, '$1 is'],
  [/'s\b/g, ''],
  [/\bpl[sz]e?\b|\bplese\b/g, 'please'],
  [/\bu\b|\bya\b/g, 'you'],
  [/\bur\b/g, 'your'],
  [/\btxt/g, 'text'],
  [/\bmsg/g, 'message'],
  [/\btexty?in\b|\btextn\b/g, 'texting'],
  [/\bth(?:x|nx|anx)\b|\bty\b|\btks\b/g, 'thanks'],
  [/\bany more\b/g, 'anymore'],
  [/\bopt-?(out|in)\b|\bopted-?(out)\b/g, 'opt $1$2'],
  [/\bwanna\b/g, 'want to'],
  [/\bst+o+p+\b|\bstp\b|\bsotp\b/g, 'stop'],
  [/\bun-?su[bs]s?c?r?i?[bp]?e?d?\b|\bun sub(scribe)?\b/g, 'unsubscribe'],
];

/** Manners, oaths and stress change no meaning; without them the rules have less to foresee. */
const droppable =
  'please|kindly|thank you|thanks|very much|so much|sorry|sir|maam|guys|people|folks|' +
  'yall|you all|really|absolutely|totally|completely|literally|honestly|seriously|asap|' +
  'immediately|right away|right now|fucking|fuckin|damn|goddamn|freaking|bloody|stupid';
const dropped = new RegExp(`\\b(?:${droppable})\\b`, 'g');

/** Never empty strings; a text without letters has no clause. */
export function clausesOf(text: string): readonly string[] {
  let plain = text
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[\u2018\u2019\u02bc`]/g, "'");
  for (const [short, long] of shortForms) plain = plain.replace(short, long);
  return plain
    .split(/[.!?,;:…\n()"“”]|\s[-–—]+\s/)
    .map((clause) =>
      clause
        .replace(/[^\p{L}\p{N}]+/gu, ' ')
        .replace(dropped, ' ')
        .replace(/ +/g, ' ')
        .trim()
        .replace(/ and$|^and /, ''),
    )
    .filter((clause) => clause !== '');
}

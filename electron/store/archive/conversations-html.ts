/**
 * Conversations as one page to be read and printed without Longcode: its style is in it, it runs
 * nothing and fetches nothing but the files beside it, and every word from outside is escaped.
 */

import type { Attachment } from '../../../shared/model/media.ts';
import { factsOf } from '../../../shared/model/media-type.ts';
import { providerNames } from '../../../shared/model/providers.ts';
import { showAddress } from '../../../shared/phone/typed.ts';
import type { OutsideWords } from '../../../shared/words/words.ts';
import type { TextFile } from './text-file.ts';
import type { ToldConversation, ToldText } from './told.ts';

const providers = Object.values(providerNames);

export interface HtmlOptions {
  readonly madeAt: number;
  readonly said: OutsideWords['exporting'];
  readonly step: () => void;
  /** Puts a kept file beside the page; its address relative to it, or null when it is not here. */
  readonly beside: (hash: string, ending: string) => string | null;
}

const style = `
  :root { color-scheme: light dark; --line: light-dark(#d5dade, #3a4146); --muted: light-dark(#54606a, #a9b4bd);
    --in: light-dark(#eef1f3, #2a3035); --out: light-dark(#d5eaef, #1f4450); --bad: light-dark(#b3261e, #ff9f96); }
  body { font: 15px/1.45 system-ui, sans-serif; max-width: 46rem; margin: 2rem auto; padding: 0 1rem; }
  h1 { font-size: 1.4rem; } h2 { font-size: 1.1rem; margin: 2.5rem 0 0; border-top: 1px solid var(--line); padding-top: 1rem; }
  .meta { color: var(--muted); font-size: .8rem; margin: 0; }
  ol { list-style: none; padding: 0; } li { margin: .75rem 0; max-width: 85%; width: fit-content; }
  li.out { margin-left: auto; } .text { white-space: pre-wrap; overflow-wrap: anywhere; margin: .15rem 0;
    padding: .5rem .8rem; border-radius: 1rem; background: var(--in); } .out .text { background: var(--out); }
  .bad { color: var(--bad); } img { max-width: 100%; max-height: 24rem; display: block; border-radius: .5rem; }
  @media print { li { break-inside: avoid; } }
`;

export function writeHtml(
  file: TextFile,
  told: Iterable<ToldConversation>,
  options: HtmlOptions,
): void {
  const { said } = options;
  const policy = "default-src 'none'; img-src 'self' file:; style-src 'unsafe-inline'";
  file.write(`<!doctype html>
<html lang="${said.language}"><head><meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<title>${said.title}</title><style>${style}</style></head><body>
<h1>${said.title}</h1>
<p class="meta">${escaped(said.made(moment(options.madeAt, said)))}</p>
`);
  for (const one of told) {
    const { conversation, account, names, count } = one;
    const people = conversation.people.map((number) => {
      const name = names.get(number);
      return name === undefined ? showAddress(number) : `${name} (${showAddress(number)})`;
    });
    const line = said.line(showAddress(conversation.line));
    const told = [account, line, said.texts(count)].filter((part) => part !== '');
    file.write(`<section><h2>${escaped(people.join(', '))}</h2>
<p class="meta">${escaped(told.join(' · '))}</p><ol>
`);
    for (const text of one.texts) {
      file.write(textItem(one, text, options));
      options.step();
    }
    file.write('</ol></section>\n');
  }
  file.write('</body></html>\n');
}

function textItem(told: ToldConversation, text: ToldText, options: HtmlOptions): string {
  const { said } = options;
  const { message, recipients } = text;
  const { direction, at, from, wordless, media } = message;
  const who =
    direction === 'out'
      ? said.you
      : from === null
        ? ''
        : (told.names.get(from) ?? showAddress(from));
  const time = `<time datetime="${new Date(at).toISOString()}">${escaped(moment(at, said))}</time>`;
  const words = wordless ? `<em>${said.wordless}</em>` : escaped(message.text);
  const body = words === '' ? '' : `<p class="text" dir="auto">${words}</p>`;
  const files = media.map((one) => fileItem(one, options)).join('');
  return `<li class="${direction}"><p class="meta">${escaped(who)} · ${time}</p>${body}${files}${statuses(recipients, said)}</li>\n`;
}

function statuses(recipients: ToldText['recipients'], said: HtmlOptions['said']): string {
  return recipients
    .map(({ to, attempts }) => {
      const last = attempts.at(-1);
      if (last === undefined) return '';
      const failed = last.rung === 'failed';
      const why = failed ? ` – ${said.reason(last.verdict.reason, providers)}` : '';
      const status = `${said.statuses[last.rung]}${why}`;
      const told = recipients.length === 1 ? status : said.toOne(showAddress(to), status);
      return `<p class="meta${failed ? ' bad' : ''}">${escaped(told)}</p>`;
    })
    .join('');
}

function fileItem({ name, file }: Attachment, { beside, said }: HtmlOptions): string {
  if (file.state !== 'kept') return `<p class="meta">${escaped(said.missing)}</p>`;
  const { shownAs, endings } = factsOf(file.type);
  if (shownAs === 'nothing') return '';
  const address = beside(file.hash, endings[0]);
  if (address === null) return `<p class="meta">${escaped(said.missing)}</p>`;
  const shown = escaped(name ?? said.file);
  return shownAs === 'picture'
    ? `<p><a href="${escaped(address)}"><img src="${escaped(address)}" alt="${shown}"></a></p>`
    : `<p><a href="${escaped(address)}">${shown}</a></p>`;
}

const signs: Readonly<Record<string, string>> = {
  '&': '&amp;',
  '<': '&lt;',
  '>': '&gt;',
  '"': '&quot;',
  "'": '&#39;',
};

/** Controls that no page may hold are shown as what stands for them. */
export function escaped(text: string): string {
  return text
    .replace(/[&<>"']/g, (sign) => signs[sign] ?? sign)
    .replace(/(?![\t\n\r])\p{Cc}/gu, '\ufffd');
}

function moment(at: number, { language }: HtmlOptions['said']): string {
  return new Date(at).toLocaleString(language, { dateStyle: 'medium', timeStyle: 'short' });
}

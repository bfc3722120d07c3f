/** Telnyx's lists: `page[number]` from 1, `page[size]` 20 unless asked, 250 at most. */
import type { Answer } from '../envelope.ts';

export function page(rows: readonly unknown[], query: URLSearchParams): Answer {
  const size = Math.min(250, positive(query.get('page[size]')) ?? 20);
  const number = positive(query.get('page[number]')) ?? 1;
  const start = (number - 1) * size;
  return {
    status: 200,
    body: {
      data: rows.slice(start, start + size),
      meta: {
        page_number: number,
        page_size: size,
        total_pages: Math.max(1, Math.ceil(rows.length / size)),
        total_results: rows.length,
      },
    },
  };
}

export function one(data: object): Answer {
  return { status: 200, body: { data } };
}

function positive(text: string | null): number | null {
  const number = Number(text);
  return text !== null && Number.isInteger(number) && number > 0 ? number : null;
}

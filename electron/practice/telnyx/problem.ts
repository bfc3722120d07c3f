/**
 * Telnyx's refusals: `{"errors": [{code, title, detail, source}]}`, the code a string of digits. Codes
 * and wording: Telnyx docs, "API errors" and "Messaging error codes".
 */
import type { z } from 'zod';
import { type Answer, Problem } from '../envelope.ts';

interface Refusal {
  readonly status: number;
  readonly title: string;
}

const refusals = {
  10004: { status: 422, title: 'Missing required parameter' },
  10005: { status: 404, title: 'Resource not found' },
  10007: { status: 500, title: 'Unexpected error' },
  10009: { status: 401, title: 'Authentication failed' },
  10010: { status: 403, title: 'Authorization failed' },
  10011: { status: 429, title: 'Too many requests' },
  10015: { status: 400, title: 'Bad Request' },
  10016: { status: 422, title: 'Phone number must be in +E.164 format' },
  10021: { status: 422, title: 'Resource in use' },
  20100: { status: 402, title: 'Insufficient Funds' },
  40100: { status: 400, title: 'Number not messaging enabled' },
  40300: { status: 400, title: 'Blocked due to STOP message' },
  40302: { status: 400, title: 'Message too large' },
  40305: { status: 400, title: "Invalid 'from' address" },
  40308: { status: 400, title: "Invalid 'from' address for MMS" },
  40309: { status: 400, title: 'Destination region not whitelisted' },
  40312: { status: 400, title: 'Messaging profile is disabled' },
  40316: { status: 400, title: 'No content provided' },
  40317: { status: 400, title: 'Invalid MMS content' },
  40321: { status: 400, title: 'No usable numbers on messaging profile' },
} as const satisfies Record<number, Refusal>;
export type Code = keyof typeof refusals;

export class TelnyxProblem extends Problem {
  readonly code: Code;
  /** JSON pointer to what is at fault in the body. */
  readonly pointer: string | null;

  constructor(code: Code, detail: string, pointer: string | null = null) {
    super(refusals[code].status, detail);
    this.code = code;
    this.pointer = pointer;
  }
}

/** A gateway's own trouble has no code of Telnyx's but the unexpected one. */
const codes: Readonly<Record<number, Code>> = {
  400: 10015,
  401: 10009,
  403: 10010,
  404: 10005,
  429: 10011,
};

const details: Partial<Record<Code, string>> = {
  10009: 'The required authentication headers were either invalid or not included in the request.',
  10010: 'You do not have permission to perform the requested action on the specified resource.',
  10011: 'You have exceeded the maximum number of allowed requests.',
};

export function telnyxRefusal(problem: Problem): Answer {
  const own = problem instanceof TelnyxProblem ? problem : null;
  const code = own?.code ?? codes[problem.status] ?? (problem.status < 500 ? 10015 : 10007);
  const { title } = refusals[code];
  const detail = (own === null ? details[code] : undefined) ?? problem.message;
  const source = own?.pointer == null ? {} : { source: { pointer: own.pointer } };
  const fields = Object.entries(problem.fields ?? {});
  const errors =
    fields.length === 0
      ? [{ code: String(code), title, detail, ...source }]
      : fields.map(([name, { message }]) => ({
          code: String(code),
          title,
          detail: message,
          source: { pointer: `/${name.replace(/^params\./, '').replaceAll('.', '/')}` },
        }));
  return { status: problem.status, body: { errors } };
}

/** The body as the schema reads it. Throws what is missing or wrong first. */
export function read<T>(schema: z.ZodType<T>, body: Readonly<Record<string, unknown>>): T {
  const result = schema.safeParse(body);
  if (result.success) return result.data;
  const [issue] = result.error.issues;
  const name = String(issue?.path[0] ?? '');
  const pointer = `/${(issue?.path ?? []).join('/')}`;
  if (!(name in body))
    throw new TelnyxProblem(10004, `The '${name}' parameter is missing.`, pointer);
  throw new TelnyxProblem(10015, issue?.message ?? 'The body is not valid.', pointer);
}

export function notFound(what: string): TelnyxProblem {
  return new TelnyxProblem(10005, `The requested ${what} could not be found.`);
}

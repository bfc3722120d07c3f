/**
 * Opentact's envelopes: {"success":true,"payload":...} and {"success":false,"message","status"},
 * the latter with `fields: {"params.to": {message, value}}` when a request's own values are at fault.
 * The HTTP status and the body's `status` always agree.
 */
import type { z } from 'zod';

export interface Answer {
  readonly status: number;
  readonly body: unknown;
  readonly headers?: Readonly<Record<string, string>>;
  /** In place of a JSON body. */
  readonly file?: { readonly type: string; readonly bytes: Uint8Array };
}

export interface FieldFault {
  readonly message: string;
  readonly value: unknown;
}

export class Problem extends Error {
  readonly status: number;
  readonly fields: Readonly<Record<string, FieldFault>> | undefined;

  constructor(status: number, message: string, fields?: Readonly<Record<string, FieldFault>>) {
    super(message);
    this.status = status;
    this.fields = fields;
  }
}

export function ok(payload: unknown): Answer {
  return { status: 200, body: { success: true, payload } };
}

export function refusal(status: number, message: string): Answer {
  return { status, body: { success: false, message, status } };
}

export function refusalOf(problem: Problem): Answer {
  const { status, message, fields } = problem;
  return fields
    ? { status, body: { success: false, message, status, fields } }
    : refusal(status, message);
}

export function unauthorized(message = 'Unauthorized'): Problem {
  return new Problem(401, message);
}

export function notFound(what: string): Problem {
  return new Problem(404, `${what} not found`);
}

/** One field at fault; `name` is the parameter as the caller spelled it. */
export function invalidField(name: string, message: string, value: unknown): Problem {
  return invalid({ [`params.${name}`]: { message, value: value ?? null } });
}

/** The input as the schema reads it. Throws the 400 envelope naming every field at fault. */
export function checked<T>(schema: z.ZodType<T>, input: Readonly<Record<string, unknown>>): T {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  const faults = result.error.issues.map((issue): [string, FieldFault] => {
    const value = input[String(issue.path[0])] ?? null;
    return [`params.${issue.path.join('.')}`, { message: issue.message, value }];
  });
  throw invalid(Object.fromEntries(faults));
}

function invalid(fields: Readonly<Record<string, FieldFault>>): Problem {
  return new Problem(400, 'Validation Failed', fields);
}

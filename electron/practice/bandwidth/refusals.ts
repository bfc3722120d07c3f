/**
 * How Bandwidth says no: `{type, description}`, and `fieldErrors` where a request's own values are at
 * fault. Source: Bandwidth docs, "Errors"; OpenAPI description, `createMessageRequestError`.
 */
import type { z } from 'zod';
import { type FieldFault, Problem } from '../envelope.ts';

export interface Refusal {
  readonly type: string;
  readonly description: string;
  readonly fieldErrors?: readonly { readonly fieldName: string; readonly description: string }[];
}

const validation = 'Your request could not be accepted';

export function refusalBody({ status, message, fields }: Problem): Refusal {
  const { type, description } = wordsFor(status, message);
  if (fields === undefined) return { type, description };
  const fieldErrors = Object.entries(fields).map(([fieldName, fault]) => ({
    fieldName: fieldName.replace(/^params\./, ''),
    description: fault.message,
  }));
  return { type, description, fieldErrors };
}

function wordsFor(status: number, message: string): Omit<Refusal, 'fieldErrors'> {
  switch (status) {
    case 400:
      return { type: 'request-validation', description: message };
    case 401:
      return { type: 'unauthorized', description: 'Authentication Failed' };
    case 403:
      return { type: 'forbidden', description: 'Access Denied' };
    case 404:
      return { type: 'not-found', description: message };
    case 413:
      return { type: 'request-entity-too-large', description: message };
    case 415:
      return { type: 'unsupported-content-type', description: message };
    case 429:
      return { type: 'max-message-queue-size-exceeded', description: 'Max queue size exceeded' };
    default:
      return {
        type: 'internal-server-error',
        description: 'Internal server error. No further information available',
      };
  }
}

/** One field at fault. */
export function wrongField(name: string, message: string): Problem {
  return invalid({ [name]: { message, value: null } });
}

export function forbidden(): Problem {
  return new Problem(403, 'Access Denied');
}

/** The input as the schema reads it. Throws the 400 naming every field at fault. */
export function accepted<T>(schema: z.ZodType<T>, input: unknown): T {
  const result = schema.safeParse(input);
  if (result.success) return result.data;
  throw invalid(
    Object.fromEntries(
      result.error.issues.map(({ path, message }): [string, FieldFault] => [
        path.map(String).join('.'),
        { message, value: null },
      ]),
    ),
  );
}

function invalid(fields: Readonly<Record<string, FieldFault>>): Problem {
  return new Problem(400, validation, fields);
}

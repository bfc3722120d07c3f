/** The words in a box with what is to be said of them, for a line that writes to these people. */
import { type RefObject, useMemo, useState } from 'react';
import type { Line } from '../../shared/model/line.ts';
import type { Address } from '../../shared/phone/address.ts';
import { showAddress } from '../../shared/phone/typed.ts';
import { type FieldValues, fieldBeside } from '../../shared/templates/fields.ts';
import { rulesFor, standardRules, type TextRules } from '../../shared/text/rules.ts';
import { knownName } from '../numbers/people.ts';
import { labelOf, useSession } from '../session/session.ts';
import { announce } from '../ui/notices.ts';
import { useToday } from '../ui/today.ts';
import { fullDate } from '../words/times.ts';
import { words } from '../words/words.ts';
import { capabilitiesOf } from './attach/offer.ts';
import { type Wording, wordingOf } from './wording.ts';

interface WritingOptions {
  readonly box: RefObject<HTMLTextAreaElement | null>;
  readonly text: string;
  /** That it goes from, or that stands for those it may go from. */
  readonly line: Line;
  readonly people: readonly Address[];
  /** With pictures or files, or to a group. */
  readonly mms: boolean;
  /** One to all of them. */
  readonly together: boolean;
}

export interface Writing extends Wording {
  readonly box: RefObject<HTMLTextAreaElement | null>;
  readonly text: string;
  readonly line: Line;
  readonly people: readonly Address[];
  readonly mms: boolean;
  /** How many texts it makes. */
  readonly texts: number;
  readonly rules: TextRules;
  /** What fields can be filled with; several people have nothing in common. */
  readonly values: FieldValues;
  /** Why the words cannot be sent; null when they can. */
  readonly obstacle: string | null;
  /** Says so and goes to where it can be mended; whether there was an obstacle. */
  readonly stopped: () => boolean;
  /** The names in braces that are there now are no fields. */
  readonly mean: () => void;
}

export function useWriting(options: WritingOptions): Writing {
  const { box, text, line, people, mms, together } = options;
  const { accountId, type } = line;
  const capabilities = useSession((session) => capabilitiesOf(session, accountId));
  const [meant, setMeant] = useState<readonly string[]>([]);
  const values = useFieldValues(line, people);
  const rules = capabilities === null ? standardRules : rulesFor(capabilities.text, type);
  const wording = useMemo(() => wordingOf(text, rules, mms, meant), [text, rules, mms, meant]);
  const obstacle = obstacleOf(wording);

  function stopped(): boolean {
    if (obstacle === null) return false;
    announce(obstacle);
    const [field] = wording.unfilled;
    box.current?.focus();
    if (field !== undefined) box.current?.setSelectionRange(field.start, field.end);
    return true;
  }

  const mean = () => setMeant([...meant, ...wording.unfilled.map(({ name }) => name)]);
  const texts = together ? 1 : people.length;
  const about = { box, text, line, people, mms, texts, rules, values };
  return { ...wording, ...about, obstacle, stopped, mean };
}

function obstacleOf({ over, unfilled }: Wording): string | null {
  if (over > 0) return words.composer.tooLong(over);
  const [first] = unfilled;
  return first === undefined ? null : words.templates.fillFirst(first.name, unfilled.length);
}

/** A person without a name, like several people, leaves fields to be filled in. */
function useFieldValues(line: Line, people: readonly Address[]): FieldValues {
  const { accountId, number } = line;
  const only = people.length === 1 ? (people[0] ?? null) : null;
  const name = useSession((session) =>
    only === null ? null : knownName(session, accountId, only),
  );
  const mine = useSession((session) => labelOf(session, accountId, number).number);
  const today = useToday();
  return useMemo(() => {
    const [first = ''] = (name ?? '').trim().split(/\s+/);
    return {
      ...(name === null ? {} : { name, 'first name': first }),
      ...(only === null ? {} : { number: showAddress(only) }),
      'my number': mine,
      date: fullDate(today),
    };
  }, [only, name, mine, today]);
}

/** Selects the field beside the caret; whether there was one. */
export function goToField(box: HTMLTextAreaElement, way: 'next' | 'previous'): boolean {
  const from = way === 'next' ? box.selectionEnd : box.selectionStart;
  const field = fieldBeside(box.value, from, way);
  if (field !== null) box.setSelectionRange(field.start, field.end);
  return field !== null;
}

/** What holds for any stream of texts, some of which come twice. */
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { alertLevels, usualAlerts } from '../../shared/model/alerts.ts';
import { noChange } from '../../shared/model/change.ts';
import { showAddress } from '../../shared/phone/typed.ts';
import { type Alert, createAlertPlan, type Situation, type Step } from './plan.ts';
import { arrival, line, situation } from './test-arrivals.ts';

const inView = 3;

const coming = fc.record({
  id: fc.integer({ min: 0, max: 60 }),
  conversationId: fc.integer({ min: 1, max: 9 }),
  pause: fc.constantFrom(0, 5, 400, 5_000, 61_000),
  read: fc.option(fc.integer({ min: 1, max: 9 }), { freq: 8 }),
});

/** What the user sees: the notifications that are there, by tag, and all that ever were. */
function desktop() {
  const there = new Map<string, Alert>();
  const ever: Alert[] = [];
  return {
    there,
    ever,
    apply: (steps: readonly Step[]) => {
      for (const step of steps) {
        if (step.kind === 'remove') there.delete(step.tag);
        else {
          there.set(step.alert.tag, step.alert);
          ever.push(step.alert);
        }
      }
    },
  };
}

const levels = fc.constantFrom(...alertLevels);

test('never twice, never for the conversation in view, never more than the level says', () => {
  fc.assert(
    fc.property(fc.array(coming, { maxLength: 80 }), levels, (stream, level) => {
      const plan = createAlertPlan();
      const seen = desktop();
      const alerts = { ...usualAlerts, level };
      let now = situation.now;
      for (const [index, { id, conversationId, pause, read }] of stream.entries()) {
        now += pause;
        const around: Situation = { ...situation, alerts, now, lookingAt: inView };
        const text = `secret words ${id}`;
        const one = arrival(conversationId, { id: `m-${id}`, seq: index, text });
        const due = plan.due();
        if (due !== null && due <= now) seen.apply(plan.flush(around));
        const steps = plan.heard([one], around);
        const isRepeated = stream.slice(0, index).some((before) => before.id === id);
        if (isRepeated || conversationId === inView || level === 'off') expect(steps).toEqual([]);
        seen.apply(steps);
        if (read === null) continue;
        const { conversation } = arrival(read, { conversation: { unread: 0 } });
        seen.apply(plan.changed([conversation], noChange.removed));
        expect(seen.there.has(`conversation-${read}`)).toBe(false);
      }
      for (const { title, body, conversationId } of seen.ever) {
        const said = `${title} ${body}`;
        expect(conversationId).not.toBe(inView);
        if (level !== 'text') expect(said).not.toContain('secret');
        if (level === 'count') {
          expect(said).not.toMatch(/Ana|Person/);
          expect(said).not.toContain(showAddress(line));
        }
      }
      expect(seen.there.size).toBeLessThanOrEqual(10);
    }),
  );
});

test('a thousand texts, some twice, are a thousand notifications or their grouped count', () => {
  for (const apart of [0, 20, 200, 20_000]) {
    const plan = createAlertPlan();
    const seen = desktop();
    let now = situation.now;
    for (let n = 0; n < 1_000; n += 1) {
      now += apart;
      const around = { ...situation, now };
      const due = plan.due();
      if (due !== null && due <= now) seen.apply(plan.flush(around));
      const one = arrival(1 + (n % 200), { id: `m-${n}`, seq: n, text: `number ${n}` });
      seen.apply(plan.heard(n % 3 === 0 ? [one, one] : [one], around));
      if (n % 5 === 0) seen.apply(plan.heard([one], around));
    }
    seen.apply(plan.flush({ ...situation, now: now + 1_000 }));
    const grouped = Number(/^\d+/.exec(seen.there.get('summary')?.title ?? '')?.[0] ?? 0);
    const single = seen.ever.filter(({ tag }) => tag !== 'summary');
    expect(new Set(single.map(({ messageId }) => messageId)).size).toBe(single.length);
    expect(single.length + grouped).toBe(1_000);
  }
});

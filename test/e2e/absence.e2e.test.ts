/** More than a day away: what came meanwhile is summed up once, and the summary goes for good. */
import path from 'node:path';
import { afterEach, expect, test } from 'vitest';
import { storedTexts } from '../faults/written-down.ts';
import { stayAway } from './at-rest.ts';
import { attempted, conversations } from './desk.ts';
import { addAccount, line, message, openScene, people, type Scene, writeTo } from './scene.ts';

let scene: Scene;
afterEach(() => scene.close());

const apiKey = 'the-same-key-every-time';
const day = 24 * 60 * 60_000;
const inbound = () => storedTexts(scene.profile).filter(({ direction }) => direction === 'in');

/**
 * Three days pass between two runs, in which seven texts from three people come in. A text of ours
 * could not leave before.
 */
async function threeDaysLater() {
  scene = await openScene();
  const stateFile = path.join(scene.folder, 'provider.log');
  const first = await scene.gateway({ stateFile, apiKey });
  const app = await scene.app();
  await addAccount(app.page, first);
  await first.inbound({ from: people.delivered, to: line, text: 'Before' });
  await conversations(app.page).getByText('Before').waitFor();
  await first.stop();
  await writeTo(app.page, [people.echoes], 'Could not leave');
  await message(app.page, 'Could not leave', 'Waiting').waitFor();
  await app.quit();

  stayAway(scene.profile, 3 * day);
  const gateway = await scene.gateway({ stateFile, apiKey, port: first.port });
  const from = [people.delivered, people.neverConfirmed, people.failsAfter];
  await gateway.inboundSilent({ from, to: line, text: 'Meanwhile', count: 7, spreadMs: day });
  return gateway;
}

const region = 'While you were away';

test('what came in three days is summed up, and dismissed for good', async () => {
  const gateway = await threeDaysLater();
  const app = await scene.app();
  const panel = app.page.getByRole('region', { name: region });
  await panel.waitFor();
  await expect.poll(() => inbound().length).toBe(8);
  await expect
    .poll(() => panel.getByRole('listitem').allTextContents())
    .toEqual([
      expect.stringMatching(
        /^You were away from \w+ \d+ .+ to \w+ \d+ .+\. 7 received, 3 need a reply, 1 text waits for your word\. Everything Opentact has on record from that time is here\.$/,
      ),
    ]);
  expect(await app.notifications()).toEqual([]);

  await panel.getByRole('button', { name: 'Show waiting texts' }).click();
  await app.page.getByRole('button', { name: 'Discard: the text to (212) 555-0102' }).waitFor();
  await panel.getByRole('button', { name: 'Dismiss' }).click();
  await panel.waitFor({ state: 'hidden' });
  await app.quit();

  const { page } = await scene.app();
  await page.getByText(/^Connected since/).waitFor();
  await writeTo(page, [people.neverConfirmed], 'Back again');
  await message(page, 'Back again', 'Sent to carrier').waitFor();
  expect(await page.getByRole('region', { name: region }).count()).toBe(0);
  expect(await attempted(gateway)).toEqual(['Back again']);
});

test('what is answered is no longer counted, and an undismissed summary is there again', async () => {
  await threeDaysLater();
  const app = await scene.app();
  await app.page.getByRole('region', { name: region }).getByText('3 need a reply').waitFor();
  await writeTo(app.page, [people.delivered], 'Here I am');
  await message(app.page, 'Here I am', 'Carrier took it').waitFor();
  await app.kill();

  const { page } = await scene.app();
  const panel = page.getByRole('region', { name: region });
  await panel.getByText(/7 received, 2 need a reply, 1 text waits for your word\./).waitFor();
});

import { afterEach, expect, test } from 'vitest';
import { addAccount, line, message, openScene, people, type Scene, writeTo } from './scene.ts';

let scene: Scene;
afterEach(() => scene.close());

test('another server, the other dialects: the base URL is all that changes', async () => {
  scene = await openScene();
  const gateway = await scene.gateway({ dialect: 'plain' });
  const app = await scene.app();
  await addAccount(app.page, gateway);

  await writeTo(app.page, [people.echoes], 'Hello .com');
  await message(app.page, 'You', 'Hello .com', 'Carrier took it').waitFor();
  await gateway.inbound({ from: people.echoes, to: line, text: 'from the other dialect' });
  await message(app.page, 'from the other dialect').waitFor();

  const log = await gateway.log();
  expect(log.sends).toMatchObject([{ from: line, to: people.echoes, text: 'Hello .com' }]);
});

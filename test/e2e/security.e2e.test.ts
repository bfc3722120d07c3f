import { readdir, readFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';
import type { AppUnderTest } from '../host/app-under-test.ts';
import { openScene, type Scene } from './scene.ts';

const built = path.resolve(import.meta.dirname, '../../out');

describe('the built preload', () => {
  test('is one CommonJS file that requires only electron', async () => {
    expect(await readdir(path.join(built, 'preload'))).toEqual(['preload.cjs']);
    const text = await readFile(path.join(built, 'preload/preload.cjs'), 'utf8');
    const required = [...text.matchAll(/\brequire\(\s*["'`]([^"'`]+)["'`]\s*\)/g)];
    expect(required.map(([, name]) => name)).toEqual(['electron']);
    expect(text).not.toMatch(/^\s*(import|export)\s/m);
    expect(text.length).toBeLessThan(8_000);
  });
});

describe('the page', () => {
  let scene: Scene;
  let app: AppUnderTest;
  beforeAll(async () => {
    scene = await openScene();
    app = await scene.app();
    await app.page.getByRole('button', { name: 'Try the practice account' }).waitFor();
  });
  afterAll(() => scene.close());

  test('has no Node, no require, and of ours only the contract', async () => {
    const seen = await app.page.evaluate(() => ({
      process: typeof Reflect.get(globalThis, 'process'),
      require: typeof Reflect.get(globalThis, 'require'),
      ipcRenderer: typeof Reflect.get(globalThis, 'ipcRenderer'),
      longcode: Object.keys(Object(Reflect.get(globalThis, 'longcode'))).toSorted(),
    }));
    expect(seen).toMatchObject({ process: 'undefined', require: 'undefined' });
    expect(seen.ipcRenderer).toBe('undefined');
    const { commandNames } = await import('../../shared/contract/channels.ts');
    expect(seen.longcode).toEqual([...commandNames, 'on'].toSorted());
  });

  test('cannot reach the network in any way', async () => {
    const outcomes = await app.page.evaluate(async () => {
      const attempt = async (work: () => Promise<unknown>): Promise<string> =>
        await work().then(
          () => 'reached',
          () => 'refused',
        );
      const loads = (element: HTMLElement, url: string, attribute: string) => () =>
        new Promise((resolve, reject) => {
          element.addEventListener('load', resolve);
          element.addEventListener('error', reject);
          element.setAttribute(attribute, url);
          document.body.append(element);
        });
      const home = 'http://127.0.0.1:9/';
      return {
        fetch: await attempt(() => fetch(home)),
        self: await attempt(() => fetch('/index.html')),
        socket: await attempt(
          () =>
            new Promise((resolve, reject) => {
              const socket = new WebSocket('ws://127.0.0.1:9/');
              socket.onopen = resolve;
              socket.onerror = reject;
            }),
        ),
        image: await attempt(loads(document.createElement('img'), home, 'src')),
        script: await attempt(loads(document.createElement('script'), home, 'src')),
        beacon: await attempt(async () => {
          if (!navigator.sendBeacon(home)) throw new Error('refused');
        }),
        evaluated: await attempt(async () => Reflect.get(globalThis, 'eval').call(null, '1')),
      };
    });
    const { beacon, ...others } = outcomes;
    expect(['refused', 'reached']).toContain(beacon);
    expect(new Set(Object.values(others))).toEqual(new Set(['refused']));
  });

  test('cannot navigate away or open windows', async () => {
    const { page } = app;
    const home = page.url();
    await page.evaluate(() => {
      location.href = 'https://example.com/';
    });
    await page.evaluate(() => {
      const link = document.createElement('a');
      link.href = 'data:text/html,hello';
      document.body.append(link);
      link.click();
      link.remove();
    });
    const opened = await page.evaluate(() => window.open('https://example.com/x') === null);
    expect(opened).toBe(true);
    await page.getByRole('button', { name: 'Try the practice account' }).waitFor();
    expect(page.url()).toBe(home);
    expect(await app.windows()).toHaveLength(1);
    await expect.poll(() => app.openedExternally()).toEqual(['https://example.com/x']);
    await page.evaluate(() => window.open('file:///etc/passwd') === null);
    expect(await app.openedExternally()).toHaveLength(1);
  });

  test('gets no permission', async () => {
    const states = await app.page.evaluate(async () => {
      const names = ['geolocation', 'notifications', 'camera', 'microphone'] as const;
      const all = names.map((name) => navigator.permissions.query({ name }));
      return (await Promise.all(all)).map(({ state }) => state);
    });
    expect(new Set(states)).toEqual(new Set(['denied']));
  });

  test.each([
    ['sendText', { accountId: 'x', line: '1', to: [], text: '' }],
    ['listMessages', { conversationId: 'all' }],
    ['listMessages', { conversationId: 1, beforeSeq: null, limit: 1e9 }],
    ['updateSettings', { theme: 'dark', admin: true }],
    ['removeAccount', undefined],
  ])('%s refuses arguments outside the contract', async (name, input) => {
    const answer: unknown = await app.page.evaluate(
      ([command, value]) => Reflect.get(globalThis, 'longcode')[String(command)](value),
      [name, input] as const,
    );
    expect(answer).toMatchObject({ ok: false, failure: { code: 'invalid-argument' } });
  });
});

test('the window is built with every wall up', async () => {
  const source = await readFile(path.join(built, 'main/main.js'), 'utf8');
  for (const wall of [
    /sandbox:\s*(true|!0)/,
    /contextIsolation:\s*(true|!0)/,
    /nodeIntegration:\s*(false|!1)/,
    /webSecurity:\s*(true|!0)/,
    /webviewTag:\s*(false|!1)/,
  ]) {
    expect(source).toMatch(wall);
  }
});

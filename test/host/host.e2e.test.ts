/**
 * The host itself, on an app of its own (fixture/): what the real app's specs take for granted. There
 * is nothing to show where real Electron is, and the specs about processes read /proc.
 */
import { readdirSync, readFileSync } from 'node:fs';
import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import type { AppUnderTest } from './app-under-test.ts';
import { endAll, newProfile, onChromium, start } from './fixture-app.ts';

/** Processes of any kind that were started on this profile and still run. */
function processesOn(profile: string): string[] {
  return readdirSync('/proc').filter((name) => {
    if (!/^\d+$/.test(name)) return false;
    try {
      return readFileSync(`/proc/${name}/cmdline`, 'utf8').includes(profile);
    } catch {
      return false;
    }
  });
}

afterEach(endAll);

describe.runIf(onChromium)('IPC', () => {
  it('clones values as structured clone does, both ways', async () => {
    const { page } = await start(await newProfile());
    const same = await page.evaluate(async () => {
      const ring: { when: Date; self?: unknown } = { when: new Date(5) };
      ring.self = ring;
      const bytes = new Uint8Array([0, 128, 255]);
      const [none, map, buffer, big, back]: unknown[] = Object(
        await window.fixture.call('echo', undefined, new Map([['a', 1]]), bytes, 12n, ring),
      );
      return {
        none: none === undefined,
        map: map instanceof Map && map.get('a') === 1,
        bytes: buffer instanceof Uint8Array && buffer.join() === bytes.join(),
        big: big === 12n,
        ring: Object(back).self === back && Object(back).when.getTime() === 5,
      };
    });
    expect(same).toEqual({ none: true, map: true, bytes: true, big: true, ring: true });
  });

  it('keeps the order, also between events and the reply that follows them', async () => {
    const { page } = await start(await newProfile());
    const atReply = await page.evaluate(async () => {
      await window.fixture.call('count-to', 300);
      return window.fixture.heard('number');
    });
    expect(atReply).toEqual(Array.from({ length: 300 }, (_, i) => [i + 1]));
  });

  it('answers failures as Electron does', async () => {
    const { page } = await start(await newProfile());
    const failure = (channel: string) =>
      page.evaluate((name) => window.fixture.call(name).catch((error) => error.message), channel);
    expect(await failure('fail')).toBe("Error invoking remote method 'fail': RangeError: too far");
    expect(await failure('nobody')).toContain("No handler registered for 'nobody'");
  });

  it('names the sender in terms of the app', async () => {
    const { page } = await start(await newProfile());
    expect(await page.evaluate(() => window.fixture.call('sender'))).toEqual({
      url: 'app://fixture/index.html',
      origin: 'app://fixture',
      isTop: true,
      isOurs: true,
    });
  });

  it('leaves nothing on the window but what the preload exposed', async () => {
    const { page } = await start(await newProfile());
    const found = await page.evaluate(() => ({
      added: Object.getOwnPropertyNames(window).filter((name) => /-[0-9a-f]{12}$/.test(name)),
      node: [typeof Reflect.get(window, 'require'), typeof Reflect.get(window, 'process')],
      frozen: Object.isFrozen(window.fixture),
    }));
    expect(found).toEqual({ added: [], node: ['undefined', 'undefined'], frozen: true });
  });

  it('is there to read for whoever looks for secrets in it', async () => {
    const app = await start(await newProfile());
    await app.page.evaluate(() => window.fixture.call('echo', { deep: ['s3cret'] }));
    const trace = await app.ipcTrace();
    const directions = trace
      .filter(({ payload }) => payload.includes('s3cret'))
      .map(({ direction }) => direction);
    expect(directions).toEqual(['to-main', 'to-renderer']);
  });
});

describe.runIf(onChromium)('what the page may not do', () => {
  it('runs under the content security policy of the app', async () => {
    const { page } = await start(await newProfile());
    expect(await page.textContent('p')).toBe('script ran');
    expect(await page.title()).toBe('Fixture');
    const fetched = await page.evaluate(() => fetch('/page.js').then(String, () => 'refused'));
    expect(fetched).toBe('refused');
  });

  it.each(['#link', '#blank', '#mail', '#form'])('goes nowhere by %s', async (selector) => {
    const { page } = await start(await newProfile());
    await page.click(selector);
    await page.click(selector, { modifiers: ['ControlOrMeta'] });
    expect(await page.evaluate(() => window.fixture.call('echo', 'here'))).toEqual(['here']);
    expect(page.url()).toContain('/index.html');
    await expect.poll(() => page.context().pages().length).toBe(1);
  });

  it('goes nowhere by script', async () => {
    const { page } = await start(await newProfile());
    const opened = await page.evaluate(() => {
      const refresh = document.createElement('meta');
      refresh.httpEquiv = 'refresh';
      refresh.content = '0;url=https://elsewhere.invalid/';
      document.head.append(refresh);
      location.href = 'https://elsewhere.invalid/';
      return window.open('https://elsewhere.invalid/');
    });
    expect(opened).toBeNull();
    expect(await page.evaluate(() => window.fixture.call('echo', 'here'))).toEqual(['here']);
    expect(page.context().pages()).toHaveLength(1);
  });

  it.each(['#link', '#form'])('goes by %s where an app lets it', async (selector) => {
    const { page } = await start(await newProfile(), '--trusting');
    await page.click(selector);
    await expect.poll(() => page.url()).not.toContain('/index.html');
  });

  it('opens the windows that an app lets it open', async () => {
    const { page } = await start(await newProfile(), '--trusting');
    await page.evaluate(() => window.open('https://elsewhere.invalid/'));
    await expect.poll(() => page.context().pages().length).toBe(2);
    await page.click('#blank');
    await expect.poll(() => page.context().pages().length).toBe(3);
  });

  it('has the permissions that the app grants', async () => {
    const state = ({ page }: AppUnderTest) =>
      page.evaluate(async () => (await navigator.permissions.query({ name: 'geolocation' })).state);
    expect(await state(await start(await newProfile()))).toBe('denied');
    expect(await state(await start(await newProfile(), '--trusting'))).toBe('granted');
  });
});

describe.runIf(onChromium)('what the app serves', () => {
  it('plays from anywhere in a file that the app serves in parts', async () => {
    const { page } = await start(await newProfile());
    const at = await page.evaluate(async () => {
      const audio = new Audio('/sound.wav');
      const loaded = new Promise((resolve, reject) => {
        audio.onloadedmetadata = resolve;
        audio.onerror = () => reject(new Error(audio.error?.message));
      });
      await loaded;
      const sought = new Promise((resolve) => {
        audio.onseeked = resolve;
      });
      audio.currentTime = 50;
      await sought;
      return [Math.round(audio.duration), audio.currentTime];
    });
    expect(at).toEqual([60, 50]);
    const ranges = await page.evaluate(() => window.fixture.call('ranges'));
    expect(ranges).toContain('bytes=0-');
  });
});

describe.runIf(onChromium)('the desktop around the page', () => {
  it('records notifications and clicks them', async () => {
    const app = await start(await newProfile());
    await app.page.evaluate(() => window.fixture.tell('notify', 'Ana: hello'));
    const { index } = await app.waitForNotification(({ body }) => body === 'Ana: hello');
    expect(await app.notifications()).toMatchObject([{ title: 'Fixture', body: 'Ana: hello' }]);
    await expect.poll(() => app.badge()).toBe(1);
    await app.clickNotification(index);
    const clicked = () => app.page.evaluate(() => window.fixture.heard('clicked'));
    await expect.poll(clicked).toEqual([['Ana: hello']]);
  });

  it('tells the page whether it has the focus', async () => {
    const app = await start(await newProfile());
    const blurred = app.page.evaluate(
      () =>
        new Promise((resolve) =>
          window.addEventListener('blur', () => resolve(document.hasFocus())),
        ),
    );
    await app.page.evaluate(() => undefined);
    await app.setFocused(false);
    expect(await blurred).toBe(false);
    expect(await app.windows()).toMatchObject([
      { focused: false, url: 'app://fixture/index.html' },
    ]);
  });

  it('shows the page in the theme of the system', async () => {
    const app = await start(await newProfile());
    const dark = () => app.page.evaluate(() => matchMedia('(prefers-color-scheme: dark)').matches);
    await app.setSystemTheme('dark');
    await expect.poll(dark).toBe(true);
    await app.setSystemTheme('light');
    await expect.poll(dark).toBe(false);
  });

  it('says what it does not have', async () => {
    const app = await start(await newProfile());
    const message = await app.page.evaluate(() =>
      window.fixture.call('use-what-is-missing').catch((error) => error.message),
    );
    expect(message).toContain('the Chromium host has no globalShortcut.unregisterAll');
  });

  it('seals text with a key that is not in the profile', async () => {
    const profile = await newProfile();
    const app = await start(profile);
    const [sealed, unsealed] = await app.page.evaluate(async () => {
      const bytes = Object(await window.fixture.call('seal', 'an API key'));
      return [String.fromCharCode(...bytes), await window.fixture.call('unseal', bytes)];
    });
    expect(sealed).not.toContain('API key');
    expect(unsealed).toBe('an API key');
    const key = await stat(`${profile}.vault-key`);
    expect(key.mode & 0o777).toBe(0o600);
  });
});

describe.runIf(onChromium)('how the app starts and ends', () => {
  it('hands a second start over to the first', async () => {
    const app = await start(await newProfile());
    expect(await app.startAgain(['longcode://open/7'])).toEqual({ code: 0, signal: null });
    const second = () => app.page.evaluate(() => window.fixture.heard('second'));
    await expect
      .poll(second)
      .toMatchObject([
        [expect.arrayContaining(['longcode://open/7']), process.cwd(), { from: 'fixture' }],
      ]);
  });

  it('ends with its last window', async () => {
    const app = await start(await newProfile());
    await app.closeWindow();
    expect(await app.exited).toEqual({ code: 0, signal: null });
  });

  it('gives a window back that was closed while the app stayed', async () => {
    const app = await start(await newProfile(), '--staying');
    await app.page.close();
    await expect.poll(() => app.windows()).toMatchObject([{ visible: false }]);
    await app.startAgain(['--staying']);
    const url = 'app://fixture/index.html';
    await expect.poll(() => app.windows()).toMatchObject([{ visible: true, url }]);
  });

  it('lets the app finish before it quits, and leaves no process', async () => {
    const profile = await newProfile();
    const app = await start(profile);
    expect(processesOn(profile).length).toBeGreaterThan(1);
    await app.clickMenu('application', 'File', 'Quit');
    expect(await app.exited).toEqual({ code: 0, signal: null });
    expect(await readFile(path.join(profile, 'saved'), 'utf8')).toBe('whole');
    await expect.poll(() => processesOn(profile)).toEqual([]);
  });

  it('takes every process along when the main process is killed from outside', async () => {
    const profile = await newProfile();
    const app = await start(profile);
    // The page may be gone before the answer to this is.
    await app.page.evaluate(() => window.fixture.tell('die')).catch(() => undefined);
    expect((await app.exited).signal).toBe('SIGKILL');
    await expect.poll(() => processesOn(profile)).toEqual([]);
  });

  it('ends Chromium when the app is killed, and starts again on the same profile', async () => {
    const profile = await newProfile();
    const app = await start(profile);
    expect((await app.kill()).signal).toBe('SIGKILL');
    expect(processesOn(profile)).toEqual([]);
    const again = await start(profile);
    expect(await again.page.evaluate(() => window.fixture.call('echo', 1))).toEqual([1]);
  });
});

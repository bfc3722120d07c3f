/** What the tasks are done in: the app on a gateway, and people who have written, one for each task. */
import type { Page } from 'playwright';
import type { AppUnderTest } from '../../host/app-under-test.ts';
import type { GatewayProcess } from '../gateway-process.ts';
import { addAccount, line, openScene } from '../scene.ts';
import type { Hand } from './hand.ts';

export interface World {
  readonly app: AppUnderTest;
  readonly page: Page;
  readonly gateway: GatewayProcess;
  /** For files. */
  readonly folder: string;
  /** Somebody new, whose text has arrived. The focus is not to be on the list, which then stands still. */
  visitor(text: string): Promise<Visitor>;
  close(): Promise<void>;
}

export interface Visitor {
  readonly number: string;
  /** As the screens write it. */
  readonly shown: string;
}

export interface Task {
  /** What somebody wants to get done. */
  readonly name: string;
  /** Throws when it cannot be done, or when it had no effect. */
  readonly run: (hand: Hand, world: World) => Promise<void>;
}

const wide = { width: 1360, height: 850 };

export async function openWorld(): Promise<World> {
  const scene = await openScene();
  const gateway = await scene.gateway();
  const app = await scene.app();
  const { page } = app;
  await page.setViewportSize(wide);
  page.setDefaultTimeout(10_000);
  await addAccount(page, gateway);
  let visitors = 0;
  return {
    app,
    page,
    gateway,
    folder: scene.folder,
    visitor: async (text) => {
      visitors += 1;
      const last = String(visitors).padStart(4, '0');
      const visitor = { number: `+1415555${last}`, shown: `(415) 555-${last}` };
      await gateway.inbound({ from: visitor.number, to: line, text });
      await page.getByRole('list', { name: 'Conversations' }).getByText(text).waitFor();
      return visitor;
    },
    close: scene.close,
  };
}

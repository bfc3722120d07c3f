/**
 * The Chromium host as a program: `node run.ts APP [arguments]`, where APP is the folder with the
 * app's package.json.
 */
import { boot } from './boot.ts';

await boot();

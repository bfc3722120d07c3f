/**
 * Loaded into the app before its own code: while the file named by NAMES_LOST exists, the name
 * `localhost` is looked up as a name that exists nowhere, so that the failure is the system's own.
 */
const dns = require('node:dns');
const { existsSync } = require('node:fs');

const { NAMES_LOST: lost = '' } = process.env;
const { lookup } = dns;

Reflect.set(dns, 'lookup', (/** @type {string} */ name, /** @type {unknown[]} */ ...rest) => {
  const asked = name === 'localhost' && existsSync(lost) ? 'localhost.invalid' : name;
  return Reflect.apply(lookup, dns, [asked, ...rest]);
});

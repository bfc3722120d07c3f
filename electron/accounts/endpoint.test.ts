import { describe, expect, test } from 'vitest';
import { CommandError } from '../../shared/contract/failure.ts';
import { readBaseUrl, readSocketUrl } from './endpoint.ts';

const failureOf = (work: () => unknown): unknown => {
  try {
    return work();
  } catch (error) {
    return error instanceof CommandError ? error.failure : error;
  }
};

describe('base URL', () => {
  test.each([
    ['https://api.opentact.org/rest', 'https://api.opentact.org/rest'],
    ['https://api.opentact.org/rest/', 'https://api.opentact.org/rest'],
    ['api.opentact.org/rest', 'https://api.opentact.org/rest'],
    ['https://api.opentact.com/sms/o', 'https://api.opentact.com'],
    ['http://127.0.0.1:4010/rest', 'http://127.0.0.1:4010/rest'],
    ['http://localhost:4010', 'http://localhost:4010'],
  ])('%s is %s', (typed, url) => {
    expect(readBaseUrl(typed)).toBe(url);
  });

  test.each([
    ['http://api.opentact.org/rest', 'address-insecure'],
    ['http://127.0.0.1.evil.example/rest', 'address-insecure'],
    ['ftp://api.opentact.org', 'address-wrong'],
    ['https://key@api.opentact.org', 'address-wrong'],
    ['https://', 'address-wrong'],
  ])('%s is refused', (typed, code) => {
    expect(failureOf(() => readBaseUrl(typed))).toMatchObject({ code, field: 'baseUrl' });
  });
});

describe('socket URL', () => {
  test.each([
    ['wss://api.opentact.org/', 'wss://api.opentact.org'],
    ['ws://127.0.0.1:4010', 'ws://127.0.0.1:4010'],
  ])('%s is %s', (typed, url) => {
    expect(readSocketUrl(typed)).toBe(url);
  });

  test.each([
    ['ws://api.opentact.org', 'address-insecure'],
    ['https://api.opentact.org', 'address-wrong'],
  ])('%s is refused', (typed, code) => {
    expect(failureOf(() => readSocketUrl(typed))).toMatchObject({ code, field: 'socketUrl' });
  });
});

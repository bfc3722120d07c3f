import { describe, expect, test } from 'vitest';
import { objectionTo } from './admission.ts';

const plain = { host: ['localhost'], 'content-type': ['application/json'] };

test('a plain POST of JSON is let through', () => {
  expect(objectionTo('POST', plain)).toBeNull();
});

test.each(['GET', 'HEAD', 'PUT', 'PATCH', 'DELETE', 'OPTIONS', 'post', ''])('not %j', (method) => {
  expect(objectionTo(method, plain)).toBe('wrong-method');
});

test('a request for no host, or for two, is malformed', () => {
  expect(objectionTo('POST', { ...plain, host: [] })).toBe('malformed');
  expect(objectionTo('POST', { ...plain, host: ['a', 'b'] })).toBe('malformed');
});

describe('types', () => {
  test.each([
    'application/json',
    'APPLICATION/JSON',
    'application/json; charset=utf-8',
    'application/json;charset=UTF-8',
    'application/json ; charset="utf-8" ',
  ])('%j is JSON', (type) => {
    expect(objectionTo('POST', { ...plain, 'content-type': [type] })).toBeNull();
  });

  test.each([
    '',
    'text/json',
    'application/jsonp',
    'application/json-patch+json',
    'application/vnd.api+json',
    'application/x-www-form-urlencoded',
    'application/json; charset=iso-8859-1',
    'application/json; charset=utf-8; boundary=x',
    'application/json; a=b',
    'application/json, text/plain',
    'text/plain; application/json',
  ])('%j is not', (type) => {
    expect(objectionTo('POST', { ...plain, 'content-type': [type] })).toBe('wrong-type');
  });

  test('none, or two, is not', () => {
    expect(objectionTo('POST', { host: ['a'] })).toBe('wrong-type');
    const two = ['application/json', 'application/json'];
    expect(objectionTo('POST', { ...plain, 'content-type': two })).toBe('wrong-type');
  });
});

test.each([
  ['content-encoding', 'identity', null],
  ['content-encoding', 'gzip', 'wrong-type'],
  ['content-encoding', 'br', 'wrong-type'],
  ['content-encoding', 'identity, gzip', 'wrong-type'],
  ['content-encoding', '', 'wrong-type'],
  ['transfer-encoding', 'chunked', null],
  ['transfer-encoding', 'Chunked', null],
  ['transfer-encoding', 'gzip, chunked', 'wrong-type'],
])('%s: %s', (name, value, objection) => {
  expect(objectionTo('POST', { ...plain, [name]: [value] })).toBe(objection);
});

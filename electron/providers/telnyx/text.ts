/**
 * How Telnyx encodes words: a 7-bit set of its own, which it keeps smaller than the standard one so
 * that every carrier draws it (no Greek, no euro sign), plain ASCII from a short code, and at most
 * ten parts. Source: Telnyx docs, "Message encoding", "Character limits" and "Encoding by sender type".
 */
import { standardRules, type TextOffer } from '../../../shared/text/rules.ts';

const letters = '0123456789ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz';
const maxParts = 10;

export const telnyxText: TextOffer = {
  usual: {
    ...standardRules,
    basic: `${letters}\n\r !"#$%&'()*+,-./:;<=>?@_£¥èéùìòØøÅåÆæßÉ¡ÄÖÑÜ¿äöñüà`,
    extension: '[\\]^{}|~',
    maxParts,
  },
  shortCode: {
    ...standardRules,
    basic: `${letters}\n\r !"#$%&'()*+,-./:;<=>?@[\\]^_\`{}|~`,
    extension: '',
    maxParts,
  },
};

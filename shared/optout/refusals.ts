/**
 * What a refusal in plain words looks like. The FCC counts any wording that "a reasonable person"
 * would understand (47 CFR 64.1200(a)(10)), so these rules only ever ask the user; they are kept
 * wide for talk about texts, lists and numbers, and narrow for "stop", which is also a verb, a
 * place and a joke. The language of the rules is that of phrase.ts.
 */
import type { Rule } from './phrase.ts';

const stopping: readonly Rule[] = [
  {
    reads: '{stop} !{onTheWay} ... {texts}|{pester} !{another}',
    says: 'stop sending me these texts',
    notAfter: '{somebody}',
  },
  {
    reads: '{stop} (all) (any) (further) (the) (this) (these) (your) {one} (me) $',
    says: 'stop this text',
    notAfter: '{somebody}',
  },
  { reads: 'how do|can|to (i) (you) (we) {stop} ... {texts}', says: 'how do i stop these texts' },
  {
    reads: 'end|cancel|turn|shut (off) !{onTheWay} ... {texts}',
    says: 'cancel these texts',
    notAfter: '{somebody}',
  },
  {
    reads: 'ask*|told|begg*|tell* you ... to stop',
    says: 'i told you many times to stop',
  },
  {
    reads: 'if you (could) (would) (just) stop|stopped|quit ... {texts}|{pester}',
    says: 'if you stopped texting',
  },
  {
    reads: '{stop} getting|receiving|sending (me) (all) (of) this|these|them|those $',
    says: 'i want to stop getting these',
  },
  {
    reads: 'stop|quit|knock|cut it (off) (out) with ... {texts}',
    says: 'knock it off with the texts',
  },
  {
    reads: '{stop} (with) this|the|your|all ... crap|shit|bullshit|nonsense|harassment',
    says: 'stop this nonsense',
  },
  {
    reads: 'you|this|these|it need|needs|must|better|should|has|have (to) stop $',
    says: 'this has to stop',
  },
  { reads: '^ stop (now) or i|we', says: 'stop now or i will sue' },
  {
    reads: '^ end this|these|it (conversation|chat|thread) (now) $',
    says: 'end this',
  },
  { reads: 'last time|warning stop', says: 'for the last time stop' },
  { reads: '^ stop i|we have (already) asked|told|said', says: 'stop i have told you' },
  { reads: 'make it|this|these|them stop', says: 'make it stop' },
  {
    reads: 'just|you stop (it) (this) (that) (now) (already) $',
    says: 'can you stop',
    notAfter: 'did|when|if|where',
  },
  { reads: 'you keep {texts}|{pester}', says: 'why do you keep texting me' },
];

const never: readonly Rule[] = [
  {
    reads: '{never} {contact} (or) (and) ({contact}) {me} !{limit}',
    says: 'do not text me',
    notAfter: '{somebody}',
  },
  {
    reads: '{never} {contact}|send|reply ... again|anymore|ever',
    says: 'never call me again',
    notAfter: '{somebody}',
  },
  {
    reads: '{never} text|message|contact|spam $',
    says: 'do not text',
    notAfter: '{somebody}',
  },
  {
    reads: '{never} send (me) (us) ... {texts} !until|before|to',
    says: 'do not send me texts',
    notAfter: '{somebody}',
  },
  {
    reads: '{never} {contact} or|and {contact} (again) $',
    says: 'do not call or text',
    notAfter: '{somebody}',
  },
  {
    reads: 'not|never|without ... to {contact} {me} !{limit}',
    says: 'i do not want you to contact me',
  },
  {
    reads:
      '{never} send (me) (us) (any) stuff|things|crap|shit|junk|anything|this|these !{oneThing}',
    says: 'do not send me stuff like this',
    notAfter: '{somebody}',
  },
  { reads: 'not|never|no ... another text|message|call', says: 'better not get another text' },
  {
    reads: 'not get|receive ... anymore|more of these|this|them',
    says: 'so i do not get anymore of these',
  },
  {
    reads: '{never} use|share|sell my (phone) number',
    says: 'do not use my number',
    notAfter: '{somebody}',
  },
  { reads: 'do not call|contact|text list|registry', says: 'i am on the do not call list' },
  {
    reads: '^ no|enough (more) (of) (with) (the) (these) (your) {texts}',
    says: 'no texts',
  },
  {
    reads: '^ no (more) calls|contact (or) ({texts}) $',
    says: 'no calls',
  },
  { reads: 'no more|further|additional (of) ... {texts}|{one}', says: 'no more of your texts' },
  { reads: '^ no more (of) (these|this|those|it) $', says: 'no more of these' },
  { reads: '^ enough (already) (is) (enough) $', says: 'enough already' },
];

const unwanted: readonly Rule[] = [
  {
    reads: '{unwanted} !to ... {texts}',
    says: 'i do not want your texts',
    notAfter: 'does|he|she|they|why',
  },
  {
    reads: '{unwanted} to get|receive|see|read|have|be ... {texts}',
    says: 'i do not want to get your texts',
    notAfter: 'does|he|she|they|why',
  },
  {
    reads: 'not|longer want|wish|need|like to hear from you',
    says: 'do not want to hear from you',
  },
  {
    reads: '{unwanted} (to) (get) (receive) (see) these|those|this (anymore) $',
    says: 'i do not want these',
  },
  {
    reads: 'prefer|choose|rather not (to) ... {texts}|{contacted}',
    says: 'i prefer not to get texts',
  },
  { reads: 'not want any (more) of this|these|it $', says: 'i do not want any of this' },
  { reads: 'not want|wish|need to be on ... list', says: 'i do not want to be on your list' },
  { reads: 'unwanted|unsolicited|harassing {texts}|{one}', says: 'these unwanted texts' },
  {
    reads: 'your|these {texts} are|is ... annoying|unwanted|unwelcome|illegal|spam|harassment',
    says: 'your texts are annoying',
  },
  { reads: 'you are ... harassing|bothering|spamming {me}', says: 'you are harassing me' },
  {
    reads: 'not|longer want|wish|wishing to be {contacted}',
    says: 'do not wish to be contacted',
    notAfter: 'does',
  },
  {
    reads: 'not|longer interested (in) (getting|receiving) (these|this|those) ({politely}) $',
    says: 'i am no longer interested',
  },
  {
    reads: 'not|longer interested in any|anything|it|what|your|this|these',
    says: 'not interested in your offer',
  },
  { reads: 'leave {me} (the) (fuck) (hell) alone|be', says: 'leave us alone' },
  { reads: '^ (just) {begone} ({politely}) $', says: 'just go away' },
  { reads: 'fuck|fck|f|piss|bugger|eff off $', says: 'fuck off' },
];

const lists: readonly Rule[] = [
  { reads: '{remove} {mine} ({politely}) $', says: 'remove my number' },
  {
    reads: '{remove} {mine} (off) (from) (out) (of) ... {list}|{texts}|this $',
    says: 'take me off your list',
  },
  {
    reads: '{remove} {mine} off|from|out ... {list}|{texts}|{one}|thread|chat',
    says: 'remove me from your list today',
  },
  { reads: 'take|get {me} off ({politely}) $', says: 'take me off' },
  {
    reads:
      '{remove} my|our (phone) (cell) (contact) (personal) number|info|information|details|data ({politely}) $',
    says: 'delete my contact information',
  },
  { reads: '^ {remove}|removed (the) number (now) $', says: 'remove number' },
  { reads: '{mine} {removed}', says: 'i want my number removed' },
  { reads: '{removed} (from) (off) ... {list}|{texts}', says: 'to be removed from your list' },
  {
    reads: 'off|from (of) (all) your|this ... list|lists|database',
    says: 'how do i get off this list',
  },
  { reads: 'unsubscribe !from|me|us', says: 'i want to unsubscribe' },
  { reads: 'unsubscribe me|us !from', says: 'unsubscribe me' },
  {
    reads: 'unsubscribe (me) (us) from ... {list}|{texts}|this|these|here|you|everything|all',
    says: 'unsubscribe from all',
  },
  { reads: 'opt|opting (me) (us) out !of', says: 'i am opting out' },
  {
    reads: 'opt|opting (me) (us) out of ... {list}|{texts}|this|these|here|everything|all',
    says: 'opt me out of these',
  },
  { reads: 'lose|forget my|this (phone) number', says: 'lose my number' },
];

const rights: readonly Rule[] = [
  { reads: 'revok*|withdraw*|rescind* (my) (all) consent|permission', says: 'i revoke my consent' },
  { reads: 'consent|permission (is) (has) (been) revoked|withdrawn', says: 'consent withdrawn' },
  { reads: 'not|never consent to', says: 'i do not consent to this' },
  {
    reads: 'no|not|never|without ... consent|permission !from|slip',
    says: 'you never had my permission',
  },
  { reads: 'not|never {agree} (for) (to) ... {texts}', says: 'never agreed to your texts' },
  { reads: 'not|never {agree} (for) (to) this|these $', says: 'i never agreed to this' },
  { reads: 'not|never {signed} $', says: 'i did not sign up' },
  { reads: 'this|it|you is|are (just) spam|harassment|spammers', says: 'this is harassment' },
  {
    reads: 'report|reported|reporting|block|blocked ... spam',
    says: 'i am reporting this as spam',
  },
  { reads: 'am|are|be|will {block} you|this', says: 'i am blocking you' },
  { reads: '^ {block} you|this (number) $', says: 'blocking this number' },
  { reads: '^ spam $', says: 'spam' },
  { reads: '^ (and) blocked|reported (and) (blocked) (reported) $', says: 'blocked and reported' },
  { reads: 'you|number are|is (being) (getting) blocked|reported', says: 'you are blocked' },
  { reads: 'fcc|ftc|tcpa', says: 'i will tell the fcc' },
  {
    reads: 'you have|got|reached|texted (the) (a) wrong number|person',
    says: 'you have the wrong number',
  },
  {
    reads: 'you are texting|messaging|calling the wrong number|person',
    says: 'you are texting the wrong person',
  },
  {
    reads: '^ (no) (hi) (this) (is) (the) (a) wrong number|person $',
    says: 'this is the wrong number',
  },
];

export const refusals: readonly Rule[] = [...stopping, ...never, ...unwanted, ...lists, ...rights];

/** Clauses that ask to be written to, beside which "don't call me" is about how, not whether. */
export const invitations: readonly Rule[] = [
  { reads: '^ (just) (you) (can) {contact} {me}', says: 'just text me' },
  { reads: 'instead $', says: 'email instead' },
];

/** Limits that the page shows and the contract enforces; free of schemas, so that the page stays small. */

/** Longest text accepted from the composer: the highest limit of any provider, each of which has its own. */
export const maxTextLength = 2048;
/** Most numbers whose names are asked for at once. */
export const maxNamesAsked = 1000;
/** Largest file of contacts that is read, bytes. */
export const maxContactFileBytes = 32 * 1024 * 1024;
/** Most columns of a table of contacts. */
export const maxFileColumns = 1000;
/** Longest draft that is kept, in UTF-16 units: more can be written than sent. */
export const maxDraftLength = 100_000;
/** Most recipients of one composition. */
export const maxRecipients = 2000;
/** Most conversations of one act. */
export const maxSelected = 5000;
/** Longest payload that can be pasted to be explained, in UTF-16 units. */
export const maxPayloadLength = 1024 * 1024;
/** Largest file taken in to be sent, bytes; it is made smaller to fit what carriers take. */
export const maxFileBytes = 10 * 1024 * 1024;
/** Most files of one text: the lowest documented limit of any provider. */
export const maxAttachments = 10;
/** Most numbers a user can enter for an account. */
export const maxOwnNumbers = 1000;
/** Longest search, in UTF-16 units. */
export const maxSearchLength = 1000;
/** Conversations of one page: a few for the next rows, many on the way to the end of a long list. */
export const maxConversations = 1_000;

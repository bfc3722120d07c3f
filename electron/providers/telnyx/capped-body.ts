/**
 * The text of an answer, up to a number of bytes after decompression: a broken or hostile server
 * must not fill the memory. What came before a cut is kept, since the status alone already tells.
 */
export interface BodyText {
  readonly raw: string;
  /** `cut`: the connection ended early. `too-long`: more bytes than asked for. */
  readonly end: 'whole' | 'cut' | 'too-long';
}

/** Never throws. `largest` in bytes. */
export async function readBody(
  response: Pick<Response, 'body'>,
  largest: number,
): Promise<BodyText> {
  const decoder = new TextDecoder();
  let raw = '';
  let bytes = 0;
  try {
    for await (const chunk of response.body ?? []) {
      bytes += chunk.byteLength;
      if (bytes > largest) return { raw, end: 'too-long' };
      raw += decoder.decode(chunk, { stream: true });
    }
    return { raw: raw + decoder.decode(), end: 'whole' };
  } catch {
    return { raw, end: 'cut' };
  }
}

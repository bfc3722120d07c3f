/** Where a kept file is shown from: the app's own address, never the net. */
export function addressOf(hash: string): string {
  return `/media/${hash}`;
}

/** What a link asks a new message to be filled with. */
export interface LinkFill {
  /** Numbers as they are written in it. */
  readonly to: readonly string[];
  readonly text: string;
}

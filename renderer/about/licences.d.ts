/** Made while building, from the lockfile: see build/licences.ts. */
declare module 'virtual:licences' {
  export const licences: readonly {
    readonly name: string;
    readonly version: string;
    readonly licence: string;
    /** Empty where the package brings none. */
    readonly text: string;
  }[];
}

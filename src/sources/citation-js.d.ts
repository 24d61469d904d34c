/** As much of Citation.js as the bibliography reader uses; it has no types of its own. */
declare module '@citation-js/core' {
  export const plugins: {
    readonly input: {
      chain(
        data: unknown,
        options: { readonly generateGraph: false; readonly forceType?: string; readonly target?: string },
      ): unknown;
    };
  };
  export const logger: { level: string };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';

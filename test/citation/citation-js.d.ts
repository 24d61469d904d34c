/** As much of Citation.js as the tests use; it has no types of its own. */
declare module '@citation-js/core' {
  export const plugins: {
    readonly input: { chain(text: string, options: { readonly generateGraph: false }): unknown };
  };
}
declare module '@citation-js/plugin-bibtex';
declare module '@citation-js/plugin-ris';

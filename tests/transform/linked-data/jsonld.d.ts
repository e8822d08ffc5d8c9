declare module 'jsonld' {
  const jsonld: {
    toRDF(
      document: unknown,
      options: { readonly base: string; readonly documentLoader: (address: string) => Promise<never> },
    ): Promise<unknown>;
  };
  export default jsonld;
}

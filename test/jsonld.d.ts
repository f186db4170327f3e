/** As far as test/json-ld.test.ts calls it; the package brings no types. */
declare module 'jsonld' {
  export type Term = { termType: string; value: string; language?: string }
  export type Triple = { subject: Term; predicate: Term; object: Term }
  type Loaded = { document: object; documentUrl: string }
  type Options = { safe: boolean; documentLoader: (url: string) => Promise<Loaded> }
  const jsonld: { toRDF: (document: object, options: Options) => Promise<Triple[]> }
  export default jsonld
}

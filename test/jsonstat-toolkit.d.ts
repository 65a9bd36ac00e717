/** What the tests ask another reader of JSON-stat; the package itself brings no types. */
declare module 'jsonstat-toolkit' {
  const read: (json: object) => {
    readonly Data: () => readonly { readonly value: unknown; readonly status: unknown }[] | null
  }
  export default read
}

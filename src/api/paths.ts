export const tokensPath = () => '/tokens'
export const newTokenPath = () => '/tokens/new'
export const revocationPath = (token: string) => `/tokens/${token}/revocation`
/** For people: what there is to read, and how. */
export const guidePath = () => '/api'

/** For programs. */
export const apiPath = () => '/api/v1'
export const documentPath = () => '/api/v1/openapi.json'

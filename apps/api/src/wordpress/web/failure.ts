/** Why a site did not answer, in words for whoever named it, by what Node calls it. */
const reasons: Readonly<Record<string, string>> = {
  ECONNREFUSED: 'nothing answers there',
  ECONNRESET: 'it ended the connection',
  EHOSTUNREACH: 'there is no way to it from here',
  ENETUNREACH: 'there is no way to it from here',
  ENOTFOUND: 'no site has this name',
  EAI_AGAIN: 'names cannot be looked up at the moment',
  ETIMEDOUT: 'it takes too long',
}

/** What is wrong with its encryption; to ask again does not mend it. */
const encryption: Readonly<Record<string, string>> = {
  CERT_HAS_EXPIRED: 'its certificate has expired',
  CERT_NOT_YET_VALID: 'its certificate is not valid yet',
  ERR_TLS_CERT_ALTNAME_INVALID: 'its certificate is for another name',
  DEPTH_ZERO_SELF_SIGNED_CERT: 'nobody who is known has signed its certificate',
  SELF_SIGNED_CERT_IN_CHAIN: 'nobody who is known has signed its certificate',
  UNABLE_TO_GET_ISSUER_CERT_LOCALLY: 'nobody who is known has signed its certificate',
  UNABLE_TO_VERIFY_LEAF_SIGNATURE: 'nobody who is known has signed its certificate',
  EPROTO: 'it is not encrypted there: does its address begin with http://?',
  ERR_SSL_WRONG_VERSION_NUMBER: 'it is not encrypted there: does its address begin with http://?',
}

/** `nothing answers there (ECONNREFUSED)` */
export function reasonOf(error: Error): string {
  if (error.name === 'TimeoutError' || error.name === 'AbortError') return 'it takes too long'
  const code = codeOf(error)
  const words = reasons[code] ?? encryption[code]
  return words === undefined ? code || error.message : `${words} (${code})`
}

/** True for what does not pass by itself. A name that was known a moment ago will be known again. */
export function isLasting(error: Error, hasAnswered: boolean): boolean {
  const code = codeOf(error)
  return code in encryption || (code === 'ENOTFOUND' && !hasAnswered)
}

function codeOf(error: Error): string {
  return 'code' in error ? String(error.code) : ''
}

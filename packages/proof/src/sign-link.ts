import { signedBytes } from './link-signature.ts'
import { linkHash, linkShape, type ProofLink, type SignedLink } from './proof-link.ts'
import { assertShape } from './shape.ts'

/** Ed25519 over these bytes with the instance's private key; 128 lower-case hex digits. */
export type Sign = (bytes: Uint8Array) => Promise<string>

/** The link with its hash and signature; `key` is the public key of `sign`, 64 hex digits. Throws TypeError for a link that no reader would take. */
export async function signLink(link: ProofLink, sign: Sign, key: string): Promise<SignedLink> {
  assertShape(linkShape, link, 'the link')
  const hash = await linkHash(link)
  return { link, hash, signature: await sign(signedBytes(hash)), key }
}

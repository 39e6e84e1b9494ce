/** With what this instance signs the links of the chain of frozen versions: Ed25519. */
export type InstanceKey = {
  /** The raw public key, 64 hex digits. */
  publicKeyHex: string
  /** The signature, 128 hex digits. */
  sign(this: void, bytes: Uint8Array): Promise<string>
}

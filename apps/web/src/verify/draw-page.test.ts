import { auditHash } from '@plenum/proof/audit-entry'
import { canonicalJson } from '@plenum/proof/canonical-json'
import { writeProof } from '@plenum/proof/proof-file'
import { contentHash } from '@plenum/proof/proof-link'
import { sha256Hex } from '@plenum/proof/sha256-hex'
import { signLink } from '@plenum/proof/sign-link'
import { beforeEach, describe, expect, it, vi } from 'vitest'
import { drawPage } from './draw-page.ts'

const { subtle } = globalThis.crypto
const hexOf = (bytes: ArrayBuffer) =>
  Array.from(new Uint8Array(bytes), (byte) => byte.toString(16).padStart(2, '0')).join('')
const lastWords = { type: 'doc', content: [{ type: 'paragraph', content: [{ type: 'text', text: 'Slotzin' }] }] }

/** A proof of one final version with a key of its own. */
async function makeProof(): Promise<string> {
  const pair = await subtle.generateKey('Ed25519', true, ['sign', 'verify'])
  const key = hexOf(await subtle.exportKey('raw', pair.publicKey))
  const sign = async (bytes: Uint8Array) => hexOf(await subtle.sign('Ed25519', pair.privateKey, Uint8Array.from(bytes)))
  const frozenAt = '2026-03-02T09:00:00.000Z'
  const entry = {
    number: 1,
    at: frozenAt,
    personId: 'a',
    name: 'An',
    action: 'theme-frozen',
    themeId: 't1',
    from: null,
    to: null,
    detail: {},
    previous: null,
  }
  const hash = await auditHash(entry)
  const drafts = [
    { language: 'nl' as const, documentId: 't1.nl', seq: 4, hash: await sha256Hex(canonicalJson(lastWords)) },
  ]
  const link = {
    format: 'plenum-link/1' as const,
    programmeId: 'p1',
    programmeName: { nl: 'Staten-Generaal' },
    number: 1,
    previous: null,
    themeId: 't1',
    themeTitle: { nl: 'Nabijheid', fr: 'Proximité' },
    versionId: 'v1',
    versionNumber: 6,
    label: 'Slottekst \u202Eevil',
    frozenAt,
    by: { personId: 'a', name: '<img src=x>' },
    drafts,
    content: await contentHash(drafts),
    numbers: [],
    positions: [],
    overrides: [],
    audit: { number: 1, hash },
  }
  return writeProof({
    programme: { id: 'p1', name: link.programmeName },
    theme: { id: 't1', title: link.themeTitle },
    chain: [await signLink(link, sign, key)],
    drafts: [{ language: 'nl', document: lastWords }],
    audit: [{ entry, hash }],
  })
}

let root: HTMLElement
beforeEach(() => {
  document.body.innerHTML = '<div id="root"></div>'
  root = document.getElementById('root') as HTMLElement
})

function choose(text: string): void {
  const input = root.querySelector<HTMLInputElement>('#file')
  if (input === null) throw new Error('no input')
  Object.defineProperty(input, 'files', { value: [new File([text], 'proof.json')], configurable: true })
  input.dispatchEvent(new Event('change'))
}

async function verdict(): Promise<string> {
  await vi.waitFor(() => expect(root.querySelector('h2')).not.toBeNull())
  return root.querySelector('h2')?.textContent ?? ''
}

const words = () => root.textContent ?? ''

describe('the page that checks proofs', () => {
  it('speaks the four languages', () => {
    const titles = (['nl', 'fr', 'de', 'en'] as const).map((language) => {
      drawPage(root, language)
      expect(document.documentElement.lang).toBe(language)
      expect(root.querySelector(`[hreflang=${language}]`)?.getAttribute('aria-current')).toBe('page')
      return root.querySelector('h1')?.textContent
    })
    expect(new Set(titles).size).toBe(4)
  })

  it('accepts a file that is right, says what it proves, and moves the focus there', async () => {
    drawPage(root, 'fr')
    choose(await makeProof())
    expect(await verdict()).toBe('Tout est exact')
    expect(document.activeElement).toBe(root.querySelector('h2'))
    expect(words()).toContain('Proximité')
    expect(words()).toContain('Comparez l’empreinte')
    // What a file says is text, and cannot turn the line around.
    expect(root.querySelector('img')).toBeNull()
    expect(words()).toContain('<img src=x>')
    expect(words()).not.toContain('\u202E')
  })

  it('says exactly which part was changed', async () => {
    const proof = await makeProof()
    drawPage(root, 'en')
    choose(proof.replace('Slotzin', 'Slotzen'))
    expect(await verdict()).toBe('This proof does not hold')
    const faults = [...root.querySelectorAll('h3 + ul li')].map((item) => item.textContent)
    expect(faults).toEqual(['The text (Dutch): was changed: it does not match the hash that was written down for it'])
    expect(words()).toContain('not to be relied upon')
  })

  it('says so when it is no proof at all', async () => {
    drawPage(root, 'nl')
    choose('{"a":1}\n')
    expect(await verdict()).toBe('Dit bewijs klopt niet')
    choose('')
    await vi.waitFor(() => expect(words()).toContain('werd gewijzigd bij byte 0'))
  })

  it('compares the key with the one that is expected', async () => {
    const proof = await makeProof()
    drawPage(root, 'de')
    const fingerprint = root.querySelector<HTMLInputElement>('#fingerprint')
    if (fingerprint === null) throw new Error('no input')
    const name = (value: string) => {
      fingerprint.value = value
      fingerprint.dispatchEvent(new Event('change'))
    }
    name('abc')
    expect(root.querySelector('[role=alert]')?.textContent).toContain('kein Fingerabdruck')
    expect(fingerprint.getAttribute('aria-invalid')).toBe('true')
    name('0'.repeat(64))
    expect(root.querySelector('[role=alert]')?.textContent).toBe('')
    choose(proof)
    expect(await verdict()).toBe('Dieser Nachweis stimmt nicht')
    expect(words()).toContain('ist nicht der, den Sie angegeben haben')
    name(root.querySelector('code')?.textContent ?? '')
    await vi.waitFor(() => expect(root.querySelector('h2')?.textContent).toBe('Alles stimmt'))
    expect(words()).toContain('mit dem Schlüssel unterzeichnet, den Sie angegeben haben')
  })
})

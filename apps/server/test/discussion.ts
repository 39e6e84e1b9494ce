import { draftJsonToUpdate } from '@plenum/document/draft-json-to-update'
import type { DraftNode } from '@plenum/document/draft-node'
import type { Thread } from '@plenum/schema/api/thread'
import type { Selectable } from 'kysely'
import * as Y from 'yjs'
import { insertPartner } from '../src/db/insert-partner.ts'
import type { Tables } from '../src/db/tables.ts'
import { type Answer, call } from './call.ts'
import { type Cast, addMember, createCast } from './cast.ts'
import type { SignedInPerson, TestApp } from './test-app.ts'

/** What the Dutch draft of a discussion says; ids are as written here. */
const discussedText: DraftNode = {
  type: 'doc',
  content: [
    { type: 'heading', attrs: { id: 'h1', level: 2 }, content: [{ type: 'text', text: 'Uitdagingen' }] },
    {
      type: 'paragraph',
      attrs: { id: 'p1' },
      content: [{ type: 'text', text: 'De wijkagent is het eerste gezicht.' }],
    },
    { type: 'paragraph', attrs: { id: 'p2' }, content: [{ type: 'text', text: 'Wie afhaakt wordt niet geteld.' }] },
    {
      type: 'recommendation',
      attrs: { id: 'r1', addressees: 'De minister', timeFrame: '2027' },
      content: [
        {
          type: 'recommendationTitle',
          attrs: { id: 'r1t' },
          content: [{ type: 'text', text: 'Meet wie afhaakt' }],
        },
        {
          type: 'recommendationStatement',
          attrs: { id: 'r1s' },
          content: [{ type: 'paragraph', attrs: { id: 'p3' }, content: [{ type: 'text', text: 'Tel hen elk jaar.' }] }],
        },
      ],
    },
  ],
}

/**
 * A cast around a theme in review with a text to discuss. The editor belongs to CPS, as the cast's partner; the reviewer
 * and a colleague to ADVP; another reviewer to CPL; organiser and observer to nobody.
 */
export type Discussion = Cast & {
  documentId: string
  advp: string
  cpl: string
  /** Reviewer too, of ADVP. */
  colleague: SignedInPerson
  /** Reviewer of CPL. */
  rival: SignedInPerson
}

export async function createDiscussion(test: TestApp): Promise<Discussion> {
  const cast = await createCast(test)
  const { programmeId, themeId } = cast
  const [advp, cpl] = [await addPartner(test, programmeId, 'ADVP'), await addPartner(test, programmeId, 'CPL')]
  const colleague = await addMember(test, programmeId, 'Colleague', { themeId, role: 'reviewer' })
  const rival = await addMember(test, programmeId, 'Rival', { themeId, role: 'reviewer' })
  const links = [
    [cast.partnerId, cast.editor],
    [advp, cast.reviewer],
    [advp, colleague],
    [cpl, rival],
  ] as const
  for (const [partnerId, person] of links) await join(test, partnerId, person)
  await setTheme(test, themeId, { stage: 'review', round: 1 })
  const documentId = `${themeId}.nl`
  await test.deps.updateLog.append([
    {
      documentId,
      rows: [
        {
          bytes: draftJsonToUpdate(discussedText),
          personId: null,
          at: test.clock.now(),
          clients: [],
          source: 'server',
        },
      ],
    },
  ])
  return { ...cast, documentId, advp, cpl, colleague, rival }
}

export async function addPartner(test: TestApp, programmeId: string, acronym: string): Promise<string> {
  const partner = { kind: 'stakeholder', acronym, name: { nl: acronym }, description: {}, since: '2021-05-25' } as const
  return (await insertPartner(test.deps.db, programmeId, partner, test.clock.now())) ?? ''
}

export async function join(test: TestApp, partnerId: string, person: SignedInPerson): Promise<void> {
  await test.deps.db
    .insertInto('partner_person')
    .values({ partner_id: partnerId, person_id: person.personId, represents: 0 })
    .execute()
}

export async function setTheme(
  test: TestApp,
  themeId: string,
  change: Partial<Selectable<Tables['theme']>>,
): Promise<void> {
  await test.deps.db.updateTable('theme').set(change).where('id', '=', themeId).execute()
}

/** The draft as everything that is durable of it says. */
async function loadDraft(test: TestApp, documentId: string): Promise<Y.Doc> {
  const doc = new Y.Doc()
  const loaded = await test.deps.updateLog.load(documentId)
  if (loaded?.snapshot) Y.applyUpdate(doc, loaded.snapshot.state)
  for (const row of loaded?.tail ?? []) Y.applyUpdate(doc, row.bytes)
  return doc
}

/** Where these words stand in the draft, as an editor would say it. */
export async function passageAt(
  test: TestApp,
  documentId: string,
  words: string,
): Promise<{ on: 'passage'; language: 'nl'; from: string; to: string }> {
  const doc = await loadDraft(test, documentId)
  for (const text of textsOf(doc.getXmlFragment('default'))) {
    const index = plainText(text).indexOf(words)
    if (index < 0) continue
    const at = (offset: number) =>
      Buffer.from(Y.encodeRelativePosition(Y.createRelativePositionFromTypeIndex(text, offset))).toString('base64')
    return { on: 'passage', language: 'nl', from: at(index), to: at(index + words.length) }
  }
  throw new Error(`the draft does not say ${words}`)
}

/** Ids of the threads whose marks the draft bears, with the text under each. */
export async function marksIn(test: TestApp, documentId: string): Promise<Record<string, string>> {
  const marks: Record<string, string> = {}
  for (const text of textsOf((await loadDraft(test, documentId)).getXmlFragment('default'))) {
    for (const { insert, attributes } of text.toDelta() as { insert: string; attributes?: Record<string, unknown> }[]) {
      for (const [key, value] of Object.entries(attributes ?? {})) {
        if (!key.startsWith('comment')) continue
        const { id } = value as { id: string }
        marks[id] = (marks[id] ?? '') + insert
      }
    }
  }
  return marks
}

function plainText(text: Y.XmlText): string {
  return (text.toDelta() as { insert: string }[]).map((part) => part.insert).join('')
}

function textsOf(parent: Y.XmlFragment): Y.XmlText[] {
  return parent.toArray().flatMap((child) => {
    if (child instanceof Y.XmlText) return [child]
    return child instanceof Y.XmlElement ? textsOf(child) : []
  })
}

/** Begins a thread; on the theme unless told otherwise. */
export function comment(
  test: TestApp,
  as: SignedInPerson | null,
  themeId: string,
  input: Record<string, unknown> = {},
  headers: Record<string, string> = {},
): Promise<Answer<Thread>> {
  const body = { kind: 'comment', anchor: { on: 'theme' }, text: 'Dit kan korter.', ...input }
  return call<Thread>(test, as, 'POST', `/api/themes/${themeId}/threads`, body, headers)
}

/** Suggests other words for the second paragraph unless told otherwise. */
export function suggest(
  test: TestApp,
  as: SignedInPerson | null,
  themeId: string,
  words = 'Wie afhaakt wordt voortaan geteld.',
  input: Record<string, unknown> = {},
): Promise<Answer<Thread>> {
  const paragraph = (text: string) => ({ type: 'paragraph', attrs: { id: 'p2' }, content: [{ type: 'text', text }] })
  const change = {
    kind: 'change',
    blockId: 'p2',
    base: paragraph('Wie afhaakt wordt niet geteld.'),
    proposed: paragraph(words),
  }
  const body = { kind: 'suggestion', language: 'nl', change, ...input }
  return call<Thread>(test, as, 'POST', `/api/themes/${themeId}/threads`, body)
}

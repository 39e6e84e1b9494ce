import { QueryClient } from '@tanstack/react-query'
import { act } from 'react'
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest'
import { fakeSocket } from '../../../../test/fake-draft-socket.ts'
import { render } from '../../../../test/render.tsx'
import { openTestDraft, settled, writeInto } from '../../../../test/test-draft.ts'
import { createI18n } from '../../../shared/i18n/create-i18n.ts'
import { loadOverlays } from '../../../shared/ui/load-overlays.ts'
import type { Draft } from '../connection/draft.ts'
import { CopyMenu } from './copy-menu.tsx'

vi.stubGlobal('IS_REACT_ACT_ENVIRONMENT', true)

let socket: ReturnType<typeof fakeSocket>
let draft: Draft
let leave: () => Promise<void>
const onLine = vi.spyOn(navigator, 'onLine', 'get')

beforeAll(() => loadOverlays())
beforeEach(async () => {
  onLine.mockReturnValue(true)
  const texts = await createI18n('en')
  await texts.loadNamespaces('editor')
  socket = fakeSocket()
  draft = openTestDraft(socket)
  await settled()
  socket.join()
  const page = await render(texts, new QueryClient(), <CopyMenu draft={draft} />)
  leave = page.leave
})
afterEach(async () => {
  await leave()
  draft.close()
  localStorage.clear()
})

const said = () => document.querySelector('[role=status]')?.textContent
const beside = () => document.querySelector('[role=status] + span')?.textContent
async function goOffline(): Promise<void> {
  onLine.mockReturnValue(false)
  await act(async () => window.dispatchEvent(new Event('offline')))
}
async function openPopover(): Promise<string> {
  await act(async () => document.querySelector('button')?.click())
  await vi.waitFor(async () => {
    await act(async () => settled())
    expect(document.querySelector('[role=dialog]')).not.toBeNull()
  })
  return document.querySelector('[role=dialog]')?.textContent ?? ''
}

describe('the line that says whether one is saved', () => {
  it('says offline as soon as the device has no network, while its connection still believes to be up', async () => {
    expect(said()).toBe('Saved')
    await goOffline()
    expect(said()).toBe('Offline — nothing unsaved')
  })

  it('says why what was written is not saved: beside the line, and in full behind it', async () => {
    await goOffline()
    await act(async () => {
      writeInto(draft.doc, 'alone')
      socket.lose()
    })
    expect([said(), beside()]).toEqual(['Not saved', 'this device is offline'])
    expect(await openPopover()).toContain('This device is offline.')
  })

  it('tells a silent server from a device without a network', async () => {
    await act(async () => {
      writeInto(draft.doc, 'alone')
      socket.lose()
    })
    expect([said(), beside()]).toEqual(['Not saved', 'Plenum does not answer'])
    expect(await openPopover()).toContain('Plenum does not answer at the moment.')
  })

  it('leaves the reason to the notice once the connection is over', async () => {
    await act(async () => {
      writeInto(draft.doc, 'alone')
      socket.end(4401)
    })
    expect([said(), beside()]).toEqual(['Not saved', undefined])
    expect(await openPopover()).toContain('the notice above the text says why')
  })
})

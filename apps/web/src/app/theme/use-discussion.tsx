import type { Programme } from '@plenum/schema/api/programme'
import type { Session } from '@plenum/schema/api/session'
import type { Theme } from '@plenum/schema/api/theme'
import type { Language } from '@plenum/schema/language'
import { CatchBoundary, useNavigate } from '@tanstack/react-router'
import { lazy, Suspense, useCallback, useEffect, useMemo, useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { DiscussionScope, type Scope } from '../../features/discussion/discussion-scope.ts'
import { createKeptTexts } from '../../features/discussion/kept/kept-texts.ts'
import { useNewComments } from '../../features/discussion/kept/use-new-comments.ts'
import { threadsBeside } from '../../features/discussion/list/threads-beside.ts'
import type { DiscussionPort, EditorHandle, ThreadPlaces } from '../../features/editor/discussion-port.ts'
import { createClock } from '../../shared/time/create-clock.ts'
import { useFormats } from '../../shared/time/use-formats.ts'
import { DiscussionFoot } from './discussion-foot.tsx'
import { PanelProblem } from './panel-problem.tsx'
import { shownThread } from './shown-thread.ts'
import { useSuggest } from './use-suggest.ts'
import { useThreads } from './use-threads.ts'

const DiscussionPanel = lazy(async () => ({
  default: (await import('../../features/discussion/discussion-panel.tsx')).DiscussionPanel,
}))

/** From here on there is room for the text and what stands at both of its sides; up to 80rem the panel hides the outline. */
const wide = '(min-width: 80.01rem)'
/** Up to here the panel lies over the text, in a sheet. */
const narrow = '(max-width: 60rem)'

type DiscussionOptions = {
  theme: Theme
  programme: Programme
  session: Session
  language: Language
  /** The thread that the address names. */
  wanted: string | undefined
}

/** Puts the text and the discussion about it together: each tells this hook what the other has to know. */
export function useDiscussion({ theme, programme, session, language, wanted }: DiscussionOptions): DiscussionPort {
  const { t } = useTranslation('discussion')
  const navigate = useNavigate()
  const personId = session.person.id
  const keptTexts = useMemo(() => createKeptTexts(sessionStorage, personId, theme.id), [personId, theme.id])
  const newComments = useNewComments(keptTexts)
  const { threads, isLost, retry } = useThreads(theme)
  const onSuggest = useSuggest(theme.id, language)
  const [current, setCurrent] = useState<string | null>(wanted ?? null)
  const [isPanelOpen, setPanelOpen] = useState(() => wanted !== undefined || matchMedia(wide).matches)
  // Another link, while the text stays open.
  const [linked, setLinked] = useState(wanted)
  if (linked !== wanted) {
    setLinked(wanted)
    if (wanted !== undefined) {
      setCurrent(wanted)
      setPanelOpen(true)
    }
  }
  const [places, setPlaces] = useState<ThreadPlaces | null>(null)
  const [handle, setHandle] = useState<EditorHandle | null>(null)
  const beside = useMemo(() => threadsBeside(threads ?? [], language), [threads, language])
  const shown = useMemo(() => beside.filter(({ state }) => state !== 'withdrawn').map(shownThread), [beside])
  const formats = useFormats(programme.timeZone)
  const [clock] = useState(createClock)
  const {
    id: themeId,
    stage,
    numbers,
    deadline,
    me: { mayComment, role },
  } = theme
  // The theme itself is another object after each rest of whoever writes its text, since it says when that was.
  const scope: Scope = useMemo(
    () => ({ themeId, stage, numbers, deadline, mayComment, role, language, personId, formats, clock, keptTexts }),
    [themeId, stage, numbers, deadline, mayComment, role, language, personId, formats, clock, keptTexts],
  )

  // A link may have been made beside another text than the one that is shown first.
  const place = threads?.find(({ id }) => id === wanted)?.language ?? language
  useEffect(() => {
    if (wanted === undefined || place === language) return
    void navigate({
      to: '/themes/$themeId',
      params: { themeId: theme.id },
      search: { language: place, thread: wanted },
      replace: true,
    })
  }, [wanted, place, language, theme.id, navigate])

  // The address may name a thread: the text goes there once it is there itself.
  const led = useRef<string | undefined>(undefined)
  useEffect(() => {
    if (wanted === undefined || led.current === wanted || handle === null || !places?.has(wanted)) return
    led.current = wanted
    handle.goTo(wanted)
  }, [wanted, handle, places])

  const onOpen = useCallback(
    (threadId: string) => {
      setCurrent(threadId)
      if (!matchMedia(narrow).matches) handle?.goTo(threadId)
    },
    [handle],
  )
  const onShow = useCallback(
    (threadId: string) => {
      setPanelOpen(false)
      // Once the sheet has gone, and with it what holds the focus.
      requestAnimationFrame(() => handle?.goTo(threadId))
    },
    [handle],
  )

  return {
    threads: shown,
    current,
    mayComment,
    onHandle: setHandle,
    onPick: (threadId) => {
      setCurrent(threadId)
      setPanelOpen(true)
    },
    onPlaces: setPlaces,
    onComment: (about) => {
      setCurrent(null)
      newComments.begin(
        'quote' in about ? { on: 'passage', language, ...about } : { on: 'recommendation', language, ...about },
      )
      setPanelOpen(true)
    },
    onSuggest,
    panel: (
      <DiscussionScope value={scope}>
        <CatchBoundary getResetKey={() => current ?? ''} errorComponent={PanelProblem}>
          <Suspense>
            <DiscussionPanel
              threads={threads}
              isLost={isLost}
              onRetry={retry}
              places={places}
              handle={handle}
              current={current}
              onCurrent={setCurrent}
              onOpen={onOpen}
              onShow={onShow}
              newComments={newComments}
              foot={<DiscussionFoot theme={theme} language={language} threads={threads ?? []} />}
            />
          </Suspense>
        </CatchBoundary>
      </DiscussionScope>
    ),
    panelTitle: t('panel.title'),
    count: shown.filter(({ isOpen }) => isOpen).length,
    isPanelOpen,
    onPanelOpen: setPanelOpen,
  }
}

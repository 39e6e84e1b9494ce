import { Eye, EyeOff } from 'lucide-react'
import { useTranslation } from 'react-i18next'
import type { DiscussionPort } from '../discussion-port.ts'
import { keyNames } from '../help/key-names.ts'
import { PanelButton } from '../page/panel-button.tsx'
import { ToolMenu } from './tool-menu.tsx'
import { Tool } from './tool.tsx'
import styles from './toolbar.module.css'

type DiscussionToolsProps = {
  discussion: DiscussionPort
  onComment: () => void
  /** Null where one suggests by writing. */
  onSuggest: (() => void) | null
  /** To suggest by writing, for those who have no switch for it at hand; else null. */
  onSuggestMode: (() => void) | null
  /** Whether suggestions are shown in the text. */
  shows: boolean
  onShow: (shows: boolean) => void
}

/** At the right end of the tools: what one can say of the text, and the way to what has been said. */
export function DiscussionTools({ discussion, ...props }: DiscussionToolsProps) {
  const { onComment, onSuggest, onSuggestMode, shows, onShow } = props
  const { t } = useTranslation(['editor', 'suggesting'])
  const label = t('suggesting:tool.suggest')
  const hasSuggestions = discussion.threads.some(({ isOpen, change }) => isOpen && change !== null)
  return (
    <>
      {discussion.mayComment && (
        <>
          <span role="separator" aria-orientation="vertical" className={styles['separator']} />
          <Tool label={t('tool.comment')} keys={keyNames('Mod Alt M')} onPress={onComment} />
          {onSuggest !== null && onSuggestMode === null && (
            <Tool label={label} keys={keyNames('Mod Alt G')} onPress={onSuggest} />
          )}
          {onSuggest !== null && onSuggestMode !== null && (
            <ToolMenu
              shown={label}
              label={label}
              parts={[
                {
                  label,
                  lines: [
                    { id: 'block', text: t('suggesting:tool.block'), onAction: onSuggest },
                    { id: 'mode', text: t('suggesting:tool.mode'), onAction: onSuggestMode },
                  ],
                },
              ]}
            />
          )}
        </>
      )}
      {hasSuggestions && (
        <Tool label={t('suggesting:mode.show')} pressed={shows} onPress={() => onShow(!shows)}>
          {shows ? <Eye aria-hidden /> : <EyeOff aria-hidden />}
        </Tool>
      )}
      <PanelButton discussion={discussion} />
    </>
  )
}

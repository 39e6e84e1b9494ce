import type { Editor } from '@tiptap/core'
import { useTranslation } from 'react-i18next'
import type { MenuPart } from '../../../shared/ui/menu-part.ts'
import { type BlockStyle, blockStyles, setBlockStyle } from './block-style.ts'
import { ToolMenu } from './tool-menu.tsx'

type StyleMenuProps = { editor: Editor; style: BlockStyle; onRecommendation: () => void }

export function StyleMenu({ editor, style, onRecommendation }: StyleMenuProps) {
  const { t } = useTranslation('editor')
  const styles: MenuPart = {
    label: t('tool.style'),
    selected: style,
    lines: blockStyles.map((id) => ({ id, text: t(`style.${id}`), onAction: () => setBlockStyle(editor, id) })),
  }
  const more: MenuPart = {
    label: t('tool.newRecommendation'),
    lines: [{ id: 'recommendation', text: t('tool.newRecommendation'), onAction: onRecommendation }],
  }
  // The title of a recommendation is one line of one kind.
  const parts = style === 'recommendationTitle' ? [more] : [styles, more]
  return <ToolMenu shown={t(`style.${style}`)} label={t('tool.style')} parts={parts} wide />
}

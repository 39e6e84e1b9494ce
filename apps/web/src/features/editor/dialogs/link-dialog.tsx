import type { Editor } from '@tiptap/core'
import { useTranslation } from 'react-i18next'
import { Button } from '../../../shared/ui/button.tsx'
import { Dialog } from '../../../shared/ui/dialog.tsx'
import { TextField } from '../../../shared/ui/text-field.tsx'
import styles from './dialogs.module.css'
import { normalHref } from './normal-href.ts'

/** Sets, changes or removes the link at the selection; without a selection the address becomes the text. */
export function LinkDialog({ editor, onClose }: { editor: Editor; onClose: () => void }) {
  const { t } = useTranslation(['windows', 'common'])
  const current = editor.isActive('link') ? String(editor.getAttributes('link')['href'] ?? '') : ''

  function set(typed: FormDataEntryValue | null): void {
    if (typeof typed !== 'string') return
    const href = normalHref(typed)
    if (href === null) return
    const chain = editor.chain()
    if (editor.state.selection.empty && current === '') {
      chain.insertContent({ type: 'text', text: typed.trim(), marks: [{ type: 'link', attrs: { href } }] })
    } else {
      chain.extendMarkRange('link').setLink({ href })
    }
    chain.run()
    onClose()
  }

  return (
    <Dialog title={t('link.title')} isOpen onClose={onClose}>
      <form
        className={styles['form']}
        onSubmit={(event) => {
          event.preventDefault()
          set(new FormData(event.currentTarget).get('href'))
        }}
      >
        <TextField
          name="href"
          label={t('link.address')}
          description={t('link.help')}
          defaultValue={current}
          autoFocus
          isRequired
          inputMode="url"
          autoComplete="off"
          validate={(value) => (value !== '' && normalHref(value) === null ? t('link.wrong') : null)}
        />
        <div className={styles['buttons']}>
          <Button type="submit" kind="primary">
            {t('link.set')}
          </Button>
          {current !== '' && (
            <Button
              onPress={() => {
                editor.chain().extendMarkRange('link').unsetLink().run()
                onClose()
              }}
            >
              {t('link.remove')}
            </Button>
          )}
          <Button onPress={onClose}>{t('common:action.cancel')}</Button>
        </div>
      </form>
    </Dialog>
  )
}

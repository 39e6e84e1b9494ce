import { useTranslation } from 'react-i18next'
import { Dialog } from '../../../shared/ui/dialog.tsx'
import { keyNames } from './key-names.ts'
import styles from './help-sheet.module.css'
import { shortcuts } from './shortcuts.ts'

const sections = Object.keys(shortcuts) as (keyof typeof shortcuts)[]

/** All keys of the editor, by what one wants to do. */
export function HelpSheet({ onClose }: { onClose: () => void }) {
  const { t } = useTranslation('windows')
  return (
    <Dialog title={t('help.title')} isOpen onClose={onClose} wide>
      <div className={styles['sections']}>
        {sections.map((section) => (
          <section key={section} aria-labelledby={`help-${section}`}>
            <h3 id={`help-${section}`}>{t(`help.${section}`)}</h3>
            <dl>
              {shortcuts[section].map(([name, keys]) => (
                <div key={name}>
                  <dt>{t(`help.keys.${name}`)}</dt>
                  <dd>
                    <kbd>{keyNames(keys)}</kbd>
                  </dd>
                </div>
              ))}
            </dl>
          </section>
        ))}
      </div>
      <p className={styles['foot']}>{t('help.tab')}</p>
    </Dialog>
  )
}

import type { ImportSubject } from '@plenum/schema/import'
import { importColumns } from '@plenum/schema/import'
import { useTranslation } from 'react-i18next'
import { useRefreshProgramme } from '../../shared/api/use-refresh-programme.ts'
import { Button } from '../../shared/ui/button.tsx'
import { Dialog } from '../../shared/ui/dialog.tsx'
import { FileField } from '../../shared/ui/file-field.tsx'
import { Notice } from '../../shared/ui/notice.tsx'
import { ImportedLinks } from './imported-links.tsx'
import { ImportTable } from './import-table.tsx'
import styles from './import.module.css'
import { useImport } from './use-import.ts'

type ImportDialogProps = { programmeId: string; subject: ImportSubject; onClose: () => void }

/** Partners or people from a file: chosen, seen row by row, then imported as a whole. */
export function ImportDialog({ programmeId, subject, onClose }: ImportDialogProps) {
  const { t } = useTranslation(['partners', 'common'])
  const refresh = useRefreshProgramme(programmeId)
  const { result, problem, pending, choose, apply } = useImport(programmeId, subject, refresh)
  const rows = result?.rows ?? []
  const count = (outcome: (typeof rows)[number]['outcome']) => rows.filter((row) => row.outcome === outcome).length
  const [faulty, planned] = [count('error'), count('new') + count('changed')]
  const title = subject === 'partners' ? t('import.partners') : t('import.people')
  return (
    <Dialog title={title} isOpen wide onClose={onClose}>
      <div className={styles['stack']}>
        {result?.applied !== true && (
          <FileField
            label={t('import.file')}
            name="file"
            accept=".csv,.xlsx,text/csv"
            description={`${t(`import.help.${subject}`)} ${t('import.columns', { columns: importColumns[subject].join(', ') })}`}
            onChoose={(file) => void choose(file)}
          />
        )}
        <div role="status" className={styles['told']}>
          {pending && t('import.reading')}
          {result !== null && result.fault === null && !result.applied && (
            <p>
              {t('import.counts', {
                created: count('new'),
                changed: count('changed'),
                unchanged: count('unchanged'),
                faulty,
              })}
            </p>
          )}
          {result?.applied === true && <p>{t('import.done', { created: count('new'), changed: count('changed') })}</p>}
        </div>
        {problem !== null && (
          <Notice kind="bad" announced>
            {t(problem === 'changed-meanwhile' ? 'import.meanwhile' : `common:problem.${problem}`)}
          </Notice>
        )}
        {result !== null && result.fault !== null && (
          <Notice kind="bad" announced>
            {t(`import.fault.${result.fault.code}`, { column: result.fault.column })}
          </Notice>
        )}
        {faulty > 0 && (
          <Notice kind="warn" announced>
            {t('import.mend', { count: faulty })}
          </Notice>
        )}
        {result !== null && result.links.length > 0 && <ImportedLinks links={result.links} />}
        {rows.length > 0 && result?.applied !== true && <ImportTable rows={rows} />}
        <div className={styles['buttons']}>
          {result?.applied === true ? (
            <Button kind="primary" onPress={onClose}>
              {t('common:action.close')}
            </Button>
          ) : (
            <>
              <Button
                kind="primary"
                isPending={pending}
                isDisabled={planned === 0 || faulty > 0}
                onPress={() => void apply()}
              >
                {t('import.apply')}
              </Button>
              <Button onPress={onClose}>{t('common:action.cancel')}</Button>
            </>
          )}
        </div>
      </div>
    </Dialog>
  )
}

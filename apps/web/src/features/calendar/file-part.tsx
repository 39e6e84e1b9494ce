import type { CalendarFile } from '@plenum/schema/api/calendar'
import { useRef, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { type ApiProblemCode, problemCodeOf } from '../../shared/api/api-problem.ts'
import { useRefreshProgramme } from '../../shared/api/use-refresh-programme.ts'
import { useLanguage } from '../../shared/i18n/use-language.ts'
import { Button } from '../../shared/ui/button.tsx'
import { FileField } from '../../shared/ui/file-field.tsx'
import { Notice } from '../../shared/ui/notice.tsx'
import { addFile, filePath, removeFile } from './api/files.ts'
import styles from './entry.module.css'

const accept = '.pdf,.docx,.xlsx,.pptx,.odt,.png,.jpg,.jpeg'

type FilePartProps = {
  programmeId: string
  of: 'events' | 'activities'
  id: string
  files: readonly CalendarFile[]
  mayManage: boolean
}

/** The documents of an event or an activity; organisers add and remove them. */
export function FilePart({ programmeId, of, id, files, mayManage }: FilePartProps) {
  const { t } = useTranslation(['calendar', 'common'])
  const language = useLanguage()
  const refresh = useRefreshProgramme(programmeId)
  const form = useRef<HTMLFormElement>(null)
  const [pending, setPending] = useState(false)
  const [problem, setProblem] = useState<ApiProblemCode | null>(null)
  if (files.length === 0 && !mayManage) return null
  async function act(work: () => Promise<unknown>) {
    setPending(true)
    setProblem(null)
    try {
      await work()
      form.current?.reset()
      await refresh()
    } catch (error) {
      setProblem(problemCodeOf(error))
    } finally {
      setPending(false)
    }
  }
  const size = (bytes: number) =>
    new Intl.NumberFormat(language, { style: 'unit', unit: 'kilobyte', maximumFractionDigits: 0 }).format(
      Math.max(1, bytes / 1000),
    )
  return (
    <section aria-labelledby="documents">
      <h3 id="documents">{t('files.title')}</h3>
      {files.length > 0 && (
        <ul className={styles['files']}>
          {files.map((file) => (
            <li key={file.id}>
              <a href={filePath(file.id)} download={file.name}>
                {file.name}
              </a>{' '}
              <span className={styles['size']}>{size(file.size)}</span>
              {mayManage && (
                <Button
                  kind="quiet"
                  small
                  aria-label={t('files.removeNamed', { name: file.name })}
                  isPending={pending}
                  onPress={() => void act(() => removeFile(file.id))}
                >
                  {t('common:action.remove')}
                </Button>
              )}
            </li>
          ))}
        </ul>
      )}
      {problem !== null && (
        <Notice kind="bad" announced>
          {t(`common:problem.${problem}`)}
        </Notice>
      )}
      {mayManage && (
        <form ref={form} onSubmit={(event) => event.preventDefault()}>
          <FileField
            label={t('files.add')}
            name="file"
            accept={accept}
            description={t('files.kinds')}
            onChoose={(file) => {
              if (file !== null) void act(() => addFile(of, id, file))
            }}
          />
        </form>
      )}
    </section>
  )
}

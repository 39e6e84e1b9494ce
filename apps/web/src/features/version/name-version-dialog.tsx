import type { Version } from '@plenum/schema/api/version'
import { maxLabelLength } from '@plenum/schema/version'
import { useState } from 'react'
import { useTranslation } from 'react-i18next'
import { createIdempotencyKeys } from '../../shared/api/idempotency-keys.ts'
import { FormDialog } from '../../shared/ui/form-dialog.tsx'
import { readText } from '../../shared/ui/read-form.ts'
import { TextField } from '../../shared/ui/text-field.tsx'
import { takeVersion } from './api/take-version.ts'

type NameVersionDialogProps = { themeId: string; onClose: () => void; onTaken: (version: Version) => Promise<void> }

/** Keeps the theme as it stands now, in all its languages, under a name. */
export function NameVersionDialog({ themeId, onClose, onTaken }: NameVersionDialogProps) {
  const { t } = useTranslation('versions')
  const [keyFor] = useState(createIdempotencyKeys)
  return (
    <FormDialog
      title={t('take.title')}
      submit={t('take.submit')}
      onClose={onClose}
      onSubmit={async (data) => {
        const body = { label: readText(data, 'label') }
        await onTaken(await takeVersion(themeId, body, keyFor(body)))
      }}
    >
      <p>{t('take.text')}</p>
      <TextField
        label={t('take.label')}
        description={t('take.example')}
        name="label"
        maxLength={maxLabelLength}
        isRequired
        autoFocus
      />
    </FormDialog>
  )
}

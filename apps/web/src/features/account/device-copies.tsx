import { useQuery, useQueryClient } from '@tanstack/react-query'
import { lazy, Suspense, useState } from 'react'
import { useTranslation } from 'react-i18next'
import { clearDevice, deviceDatabases } from '../../shared/device/clear-device.ts'
import { Button } from '../../shared/ui/button.tsx'
import styles from './account.module.css'

const ConfirmDialog = lazy(async () => ({
  default: (await import('../../shared/ui/confirm-dialog.tsx')).ConfirmDialog,
}))

const queryKey = ['device-copies']

/** What this device keeps of the person's texts, and a way to be rid of it. */
export function DeviceCopies() {
  const { t } = useTranslation(['account', 'common'])
  const queryClient = useQueryClient()
  const { data: databases = [] } = useQuery({ queryKey, queryFn: deviceDatabases, staleTime: 0 })
  const [asking, setAsking] = useState(false)
  return (
    <div className={styles['stack']}>
      <p>{t('deviceText')}</p>
      <p role="status">{databases.length === 0 ? t('noCopies') : t('copies', { count: databases.length })}</p>
      {databases.length > 0 && (
        <div>
          <Button onPress={() => setAsking(true)}>{t('clear')}</Button>
        </div>
      )}
      <Suspense>
        {asking && (
          <ConfirmDialog
            title={t('clearTitle')}
            text={t('clearText')}
            confirm={t('clear')}
            onClose={() => setAsking(false)}
            onConfirm={async () => {
              await clearDevice()
              await queryClient.invalidateQueries({ queryKey })
            }}
          />
        )}
      </Suspense>
    </div>
  )
}

import { Link } from '@tanstack/react-router'
import styles from './app-header.module.css'

/** The header where it is not known who is here. */
export function PlainHeader() {
  return (
    <header className={styles['header']}>
      <Link to="/" className={styles['brand']}>
        Plenum
      </Link>
    </header>
  )
}

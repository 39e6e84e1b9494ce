import styles from './timeline.module.css'

/** A flag where a stage is due to end. */
export function DeadlineMark({ x, y }: { x: string; y: string }) {
  return (
    <svg className={styles['mark']} x={x} y={y}>
      <path className={styles['due']} d="M0 9V-10" />
      <path className={styles['dueFlag']} d="M0-10L9-6.5L0-3Z" stroke="none" />
    </svg>
  )
}

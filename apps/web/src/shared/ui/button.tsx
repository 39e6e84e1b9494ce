import type { Ref } from 'react'
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button'
import { buttonClass, type ButtonLook } from './button-class.ts'
import { defined } from './defined.ts'

type ButtonProps = Omit<AriaButtonProps, 'className' | 'style' | 'isPending'> &
  ButtonLook & { isPending?: boolean | undefined; ref?: Ref<HTMLButtonElement> }

/**
 * A button with words on it. While `isPending` it does nothing and keeps its focus. (React Aria's own pending state
 * announces the button by its id, which is gone as soon as the window around it closes.)
 */
export function Button({ kind, small, isPending = false, onPress, ...props }: ButtonProps) {
  return (
    <AriaButton
      {...props}
      {...defined({ onPress: isPending ? undefined : onPress, 'data-pending': isPending || undefined })}
      className={buttonClass({ kind, small })}
    />
  )
}

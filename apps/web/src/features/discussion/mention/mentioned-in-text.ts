/** Somebody who is mentioned in a text that is being typed: `@label` in it stands for `ref`. */
export type MentionedInText = {
  /** `person:<id>` or `partner:<id>`. */
  ref: string
  label: string
}

type Defined<Props> = { [Name in keyof Props as undefined extends Props[Name] ? never : Name]: Props[Name] } & {
  [Name in keyof Props as undefined extends Props[Name] ? Name : never]?: Exclude<Props[Name], undefined>
}

/** Props without those that are undefined, for components whose optional props must be left out rather than unset. */
export function defined<Props extends object>(props: Props): Defined<Props> {
  return Object.fromEntries(Object.entries(props).filter(([, value]) => value !== undefined)) as Defined<Props>
}

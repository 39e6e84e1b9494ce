import type { Random } from './random.ts'

const bank = `the the the the of of of and and to to in in a a for for is are be with by on as that which from at
  police zone zones federal local officer officers recruitment training school academy partner partners minister interior
  mayor council board budget norm capacity mobility service services integrated citizen citizens proximity neighbourhood
  inspector commissioner programme recommendation recommendations statute career selection candidate candidates diversity
  language region province municipality cooperation exchange information data protection camera network technology
  investment maintenance procedure report reports evaluation indicator indicators quality complaint complaints oversight
  transparency trust legitimacy violence prevention domestic youth traffic crime organised investigation magistrate
  prosecutor court reform law decree circular convention agreement deadline year years month months target measure
  measures must should may will can be considered provided organised supported strengthened financed monitored published
  shared common sufficient necessary available specialised permanent joint annual existing new clear additional`.split(
  /\s+/,
)

/** `count` words in small letters, as a text has them: most of them short ones. */
export function words(random: Random, count: number): string[] {
  return Array.from({ length: count }, () => bank[random(bank.length)] ?? '')
}

/** Sentences of 8 to 24 words, until there are `count` words or a few more. */
export function sentences(random: Random, count: number): string {
  const said: string[] = []
  for (let left = count; left > 0;) {
    const sentence = words(random, 8 + random(17))
    left -= sentence.length
    said.push(`${capitalized(sentence.join(' '))}.`)
  }
  return said.join(' ')
}

export function capitalized(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1)
}

import { Fragment } from '@tiptap/pm/model'
import { describe, expect, test } from 'vitest'
import { createRandom } from '../test/random.ts'
import { allowedChildren } from './allowed-children.ts'
import { blockTypes } from './block-types.ts'
import { documentSchema } from './document-schema.ts'

const types = Object.values(documentSchema.nodes)

describe('whether a child may stand in a parent depends on these two alone', () => {
  test.each(types.map((type) => [type.name, type] as const))('%s', (name, type) => {
    const children = [...allowedChildren.get(name)!].map((child) =>
      child === 'text' ? documentSchema.text('x') : documentSchema.nodes[child]!.create(),
    )
    const random = createRandom(1)
    for (let round = 0; round < 200; round++) {
      const length = random.below(6) + (name === 'doc' ? 1 : 0)
      const some = children.length === 0 ? [] : Array.from({ length }, () => random.oneOf(children))
      expect(type.validContent(Fragment.from(some)), some.map((child) => child.type.name).join()).toBe(true)
    }
    for (const other of types) {
      const may = allowedChildren.get(name)!.has(other.name)
      const child = other.isText ? documentSchema.text('x') : other.create()
      expect(type.validContent(Fragment.from(child)), other.name).toBe(may)
    }
  })

  test('every node takes every mark on its text: one that did not would be deleted with it', () => {
    for (const type of types.filter((each) => each.inlineContent)) {
      for (const mark of Object.values(documentSchema.marks)) expect(type.allowsMarkType(mark), type.name).toBe(true)
    }
  })

  test('no attribute is validated by the schema: a node with a wrong one would be deleted', () => {
    for (const { name, spec } of [...types, ...Object.values(documentSchema.marks)]) {
      expect(
        Object.values(spec.attrs ?? {}).filter((attribute) => attribute.validate),
        name,
      ).toEqual([])
    }
  })

  test('every attribute has a default: a node that lacks one without would be deleted', () => {
    for (const type of [...types, ...Object.values(documentSchema.marks)]) {
      expect(() => ('isText' in type && type.isText ? null : type.create())).not.toThrow()
    }
  })
})

test('recommendations stand at the top only', () => {
  const parents = [...allowedChildren].filter(([, children]) => children.has('recommendation')).map(([name]) => name)
  expect(parents).toEqual(['doc'])
})

test('all blocks have an id, and UniqueID looks after all but recommendations', () => {
  const withId = types.filter((type) => type.isBlock && type.name !== 'doc').map((type) => type.name)
  expect(withId.filter((name) => !('id' in documentSchema.nodes[name]!.spec.attrs!))).toEqual([])
  expect(blockTypes.toSorted()).toEqual(withId.filter((name) => name !== 'recommendation').toSorted())
})

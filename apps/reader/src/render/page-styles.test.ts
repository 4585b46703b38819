import { describe, expect, it } from 'vitest'
import { outlineOf } from './outline.ts'
import { createPageStyles } from './page-styles.ts'

describe('the styles of a page', () => {
  it.each<[string, string, string, string]>([
    ['keep a rule whose class is there', '.a{color:red}.b{color:tan}', '<p class="b">', '.b{color:tan}'],
    [
      'keep what names nothing',
      ':root{color:red}*,:before{color:red}',
      '<p>',
      ':root{color:red}*,:before{color:red}',
    ],
    [
      'keep the tokens that a rule of the page asks for, and no other',
      ':root{--x:1;--x-y:rgb(0 0 0);--z:3}.a{x:var(--x)}.b{x:var(--z)}',
      '<p class="a">',
      ':root{--x:1;}.a{x:var(--x)}',
    ],
    ['keep an element that is there', 'h1,h2{x:y}h3:hover{x:y}', '<h2 id="a">', 'h1,h2{x:y}'],
    ['know a class from an element', '.p{x:y}', '<p>', ''],
    ['find a class behind other attributes', '.a>b{x:y}', '<p id="c" class="d a"><b>', '.a>b{x:y}'],
    ['need every class of a selector', '.a .b{color:red}', '<p class="b">', ''],
    ['need one selector of a list', '.a,.b p{color:red}', '<p class="c b">', '.a,.b p{color:red}'],
    [
      'look into groups',
      '@media print{.a{x:y}.b{x:y}}@media screen{.c{x:y}}',
      '<p class="b">',
      '@media print{.b{x:y}}',
    ],
    [
      'keep frames and other at-rules whole',
      '@keyframes k{0%{x:y}to{x:z}}@page{margin:0}',
      '',
      '@keyframes k{0%{x:y}to{x:z}}@page{margin:0}',
    ],
    [
      'keep a named page of paper where it is printed on',
      '@media print{@page s{margin:0}.a{page:s}}@page r{margin:0}.b{page:r}',
      '<p class="a">',
      '@media print{@page s{margin:0}.a{page:s}}',
    ],
    [
      'are not led astray by braces in strings',
      '.a:before{content:"}"}.b{x:y}',
      '<p class="a">',
      '.a:before{content:"}"}',
    ],
    ['need what a selector asks to be inside', 'html:has(.a){x:y}', '<html><p>', ''],
    [
      'need one of those that the build has put together',
      ':is(.a,.a:has(>:nth-child(4))){x:y}:is(.b,.c:not(.d)){x:y}:is(.e,p) a{x:y}',
      '<p class="c"><a>',
      ':is(.b,.c:not(.d)){x:y}:is(.e,p) a{x:y}',
    ],
    ['do not need what a selector excludes', '.a:not(.b){x:y}', '<p class="a">', '.a:not(.b){x:y}'],
  ])('%s', (_, css, html, kept) => {
    expect(createPageStyles(css)(outlineOf(html))).toBe(kept)
  })

  it('say so when the stylesheet is torn', () => {
    expect(() => createPageStyles('.a{color:red')).toThrow(/never closed/)
  })
})

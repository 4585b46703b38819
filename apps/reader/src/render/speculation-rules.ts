/**
 * Articles are fetched when somebody is about to open them: a finger goes down, a pointer rests (Speculation Rules). The
 * browser leaves it to those who do not save data or power.
 */
export const speculationRules = {
  path: '/foresight.json',
  type: 'application/speculationrules+json',
  text: JSON.stringify({ prefetch: [{ where: { href_matches: '/*news/*' }, eagerness: 'moderate' }] }),
}

/**
 * Names the rules instead of carrying them: a slow phone takes 8 ms to understand them, which would hold up the first
 * picture of the page.
 */
export const speculationFields = ['Speculation-Rules', `"${speculationRules.path}"`] as const

/**
 * Articles are fetched when somebody is about to open them: a finger goes down, a pointer rests (Speculation Rules). The
 * browser leaves it to those who do not save data or power.
 */
export const speculationRules = JSON.stringify({
  prefetch: [{ where: { href_matches: '/*news/*' }, eagerness: 'moderate' }],
})

import { type Card, cardFile } from './card.ts'

export type Drawer = (card: Card) => Promise<Buffer>

/** About 3 MB of pictures. */
const most = 100

/** Draws each card once, however many ask for it at the same time; of those drawn, the latest are remembered. */
export function createDrawer(): Drawer {
  const drawn = new Map<string, Promise<Buffer>>()
  return (card) => {
    const key = cardFile(card)
    const known = drawn.get(key)
    if (known) return known
    const picture = draw(card)
    drawn.set(key, picture)
    picture.catch(() => drawn.delete(key))
    for (const oldest of drawn.keys()) {
      if (drawn.size <= most) break
      drawn.delete(oldest)
    }
    return picture
  }
}

/** What draws is large, and comes only when somebody asks for a card. */
async function draw(card: Card): Promise<Buffer> {
  const { drawCard } = await import('./draw-card.ts')
  return drawCard(card)
}

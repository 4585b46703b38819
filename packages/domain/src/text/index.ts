export function excerpt(t: string, o: { characters: number }): string { return t.slice(0, o.characters) }

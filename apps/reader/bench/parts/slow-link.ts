import { type AddressInfo, connect, createServer, type Socket } from 'node:net'

/** A way from a device to a server. */
export interface Link {
  /** There and back, in ms. */
  roundTripMs: number
  bytesPerSecond: number
}

/** What goes over a wire at once, in bytes. */
const packetBytes = 1_460

/**
 * A link in front of a server of this machine, with connections that have to be opened: what Chromium itself slows down
 * begins with the request, and leaves out a round trip that every reader waits for.
 */
export async function startSlowLink(
  server: string,
  link: Link,
): Promise<{ url: string; close: () => unknown }> {
  const { hostname, port, pathname } = new URL(server)
  const [up, down] = [createWire(link), createWire(link)]
  const sockets = new Set<Socket>()
  const own = (socket: Socket) => {
    sockets.add(socket)
    socket.on('error', () => socket.destroy()).on('close', () => sockets.delete(socket))
  }
  const listener = createServer({ noDelay: true }, (near) => {
    const far = connect({ host: hostname, port: Number(port), noDelay: true })
    for (const socket of [near, far]) own(socket)
    // The first round trip opens the connection.
    const openAt = Date.now() + link.roundTripMs
    near.on('data', (bytes) => up(bytes, far, openAt)).on('close', () => far.destroy())
    far.on('data', (bytes) => down(bytes, near, openAt))
  })
  await new Promise<void>((resolve) => listener.listen(0, '127.0.0.1', resolve))
  const { port: at } = listener.address() as AddressInfo
  const close = () => {
    listener.close()
    for (const socket of sockets) socket.destroy()
  }
  return { url: `http://127.0.0.1:${at}${pathname}`, close }
}

/** One direction, which all connections share: packets leave one after the other, and each takes half a round trip. */
function createWire({ roundTripMs, bytesPerSecond }: Link) {
  let freeAt = 0
  return (bytes: Buffer, to: Socket, openAt: number): void => {
    for (let from = 0; from < bytes.length; from += packetBytes) {
      const packet = bytes.subarray(from, from + packetBytes)
      freeAt = Math.max(freeAt, openAt, Date.now()) + (packet.length / bytesPerSecond) * 1_000
      setTimeout(() => to.writable && to.write(packet), freeAt + roundTripMs / 2 - Date.now())
    }
  }
}

import type { Server } from 'node:http';
import type { Socket } from 'node:net';

/**
 * Lets a server hold so many connections and no more: for another one the oldest is ended that asks for nothing, else the oldest of all. So clients that
 * connect and never finish a request push out each other; were newcomers refused instead, they could lock a browser out.
 */
export function limitConnections(server: Server, most: number): void {
  // Both in the order of their coming; an answer that never ends, such as the stream of live events, is one.
  const waiting = new Set<Socket>();
  const answered = new Set<Socket>();
  server.on('connection', (socket) => {
    socket.once('close', () => {
      waiting.delete(socket);
      answered.delete(socket);
    });
    if (waiting.size + answered.size >= most) oldestOf(waiting, answered)?.destroy();
    waiting.add(socket);
  });
  server.on('request', ({ socket }, response) => {
    waiting.delete(socket);
    answered.add(socket);
    response.once('close', () => {
      answered.delete(socket);
      if (!socket.destroyed) waiting.add(socket);
    });
  });
}

function oldestOf(...groups: readonly ReadonlySet<Socket>[]): Socket | undefined {
  for (const group of groups) for (const socket of group) if (!socket.destroyed) return socket;
  return undefined;
}

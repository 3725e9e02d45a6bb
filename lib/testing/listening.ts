import type { AddressInfo, Server } from "node:net";

/** Lets a server listen on this machine alone, on a port that is free. @returns the port */
export async function listening(server: Server): Promise<number> {
  await new Promise<void>((done) => server.listen(0, "127.0.0.1", done));
  return (server.address() as AddressInfo).port;
}

/** Looks at the address to serve on before any long work is done for it. Plain Node, as machine.mjs. */
import { createServer } from "node:net";
import { refuse } from "./machine.mjs";

/** @returns {number | undefined} the port a setting names, if it names one */
export function parsePort(text) {
  const port = Number(text);
  return /^\d+$/.test(text) && port >= 1 && port <= 65_535 ? port : undefined;
}

/** @returns {Promise<string | undefined>} the system's reason why nobody can listen there */
function listenProblem(port, host) {
  const probe = createServer();
  return new Promise((resolve) => {
    probe.once("error", (error) => resolve(error.code));
    probe.listen(port, host, () => probe.close(() => resolve(undefined)));
  });
}

export async function checkAddress() {
  const text = process.env.PORT?.trim() || "3000";
  const host = process.env.HOST?.trim() || "127.0.0.1";
  const port = parsePort(text);
  if (port === undefined) refuse(`PORT is "${text}", and it has to be a number from 1 to 65535.`);
  const problem = await listenProblem(port, host);
  if (problem === undefined) return;
  const sentences = {
    EADDRINUSE: `Port ${port} on ${host} is taken, perhaps by an Hourly that already runs: stop that program, or choose another port with PORT=${port + 1} npm start.`,
    EACCES: `Port ${port} on ${host} needs rights this user does not have: choose one above 1023 with PORT.`,
    EADDRNOTAVAIL: `This machine has no address ${host}: correct HOST.`,
    ENOTFOUND: `This machine has no address ${host}: correct HOST.`,
  };
  refuse(sentences[problem] ?? `Nothing can listen on port ${port} of ${host} (${problem}).`);
}

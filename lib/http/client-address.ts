import { BlockList, isIP } from "node:net";

/** The proxies we believe: addresses or networks ("10.0.0.0/8"), separated by commas. What is neither is refused. */
export function trustedProxies(text: string): BlockList {
  const list = new BlockList();
  for (const entry of text
    .split(",")
    .map((part) => part.trim())
    .filter(Boolean)) {
    const [address = "", bits] = entry.split("/");
    const family = isIP(address);
    if (!family || (bits !== undefined && !/^\d{1,3}$/.test(bits))) {
      throw new Error(`TRUSTED_PROXIES: "${entry}" is neither an address nor a network.`);
    }
    const type = family === 6 ? "ipv6" : "ipv4";
    if (bits === undefined) list.addAddress(address, type);
    else list.addSubnet(address, Number(bits), type);
  }
  return list;
}

/**
 * Whose request it is: the peer of the socket, unless that is a proxy we believe; then the last address in
 * X-Forwarded-For that no believed proxy has. What stands further left was written by strangers.
 */
export function clientAddress(peer: string, forwardedFor: string | undefined, trusted: BlockList): string {
  const chain = [...(forwardedFor ?? "").split(","), peer].map((part) => plainAddress(part.trim()));
  for (const address of chain.reverse()) {
    if (!isIP(address)) break;
    if (!isTrusted(address, trusted)) return address;
  }
  return plainAddress(peer);
}

/** Whether it is a proxy we believe; an address that is none is not. */
export function isTrusted(address: string, trusted: BlockList): boolean {
  const family = isIP(address);
  return family !== 0 && trusted.check(address, family === 6 ? "ipv6" : "ipv4");
}

/** ::ffff:192.0.2.1 is 192.0.2.1: a caller must not count twice for using both families. */
export function plainAddress(text: string): string {
  return text.replace(/^::ffff:(?=\d+\.)/i, "");
}

/**
 * Whom an address stands for. A household or a rented machine has a whole network of IPv6 addresses (a /64) and may use
 * another one for each request; an IPv4 address stands for itself.
 */
export function networkOf(address: string): string {
  if (isIP(address) !== 6) return address;
  const [head = [], tail] = address.split("::").map((part) => part.split(":").filter(Boolean));
  const zeros = tail ? Array<string>(Math.max(0, 8 - head.length - tail.length)).fill("0") : [];
  const groups = [...head, ...zeros, ...(tail ?? [])].slice(0, 4);
  return `${groups.map((group) => Number.parseInt(group, 16).toString(16)).join(":")}::/64`;
}

/**
 * Which networks are ours: this machine, and wherever a proxy stands that we believe. Everybody comes from there.
 *
 * @param proxies as TRUSTED_PROXIES names them
 */
export function ourNetworks(proxies: string): (network: string) => boolean {
  const list = trustedProxies(`127.0.0.0/8, ${proxies}`);
  const named = proxies.split(",").map((entry) => plainAddress(entry.trim().split("/")[0] ?? ""));
  const around = new Set(["::1", ...named.filter(Boolean)].map(networkOf));
  return (network) => around.has(network) || isTrusted(network.replace(/\/64$/, ""), list);
}

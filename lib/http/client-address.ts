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

/** ::ffff:192.0.2.1, also as ::ffff:c000:201, is 192.0.2.1: a caller must not count twice for using both families. */
export function plainAddress(text: string): string {
  if (isIP(text) !== 6) return text;
  const groups = groupsOf(text);
  if (groups.slice(0, 6).join() !== "0,0,0,0,0,65535") return text;
  return groups
    .slice(6)
    .flatMap((group) => [group >> 8, group & 255])
    .join(".");
}

/**
 * Whom an address stands for. A household or a rented machine has a whole network of IPv6 addresses (a /64) and may use
 * another one for each request; an IPv4 address stands for itself.
 */
export function networkOf(address: string): string {
  if (isIP(address) !== 6) return address;
  const network = groupsOf(address).slice(0, 4);
  return `${network.map((group) => group.toString(16)).join(":")}::/64`;
}

/** The eight numbers of an IPv6 address, however it is written: shortened, or with an IPv4 address at its end. */
function groupsOf(address: string): number[] {
  const plain = address
    .replace(/%.*$/, "")
    .replace(/(\d+)\.(\d+)\.(\d+)\.(\d+)$/, (_all, ...bytes: string[]) => {
      const [a = 0, b = 0, c = 0, d = 0] = bytes.slice(0, 4).map(Number);
      return [a * 256 + b, c * 256 + d].map((group) => group.toString(16)).join(":");
    });
  const [head = [], tail] = plain.split("::").map((part) => part.split(":").filter(Boolean));
  const zeros = tail ? Array<string>(Math.max(0, 8 - head.length - tail.length)).fill("0") : [];
  return [...head, ...zeros, ...(tail ?? [])].map((group) => Number.parseInt(group, 16));
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

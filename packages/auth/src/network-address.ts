import { isIPv6 } from "node:net";

/**
 * What one subscriber holds: an IPv4 address, or the first 64 bits of an IPv6 one (a home has 2⁶⁴ of those).
 * Anything that is not an address is answered as it is.
 */
export function networkOf(address: string): string {
  const bare = address.replace(/%.*$/, "").toLowerCase();
  if (!isIPv6(bare)) return bare;
  const [, mapped] = /^::ffff:(\d+\.\d+\.\d+\.\d+)$/.exec(bare) ?? [];
  if (mapped !== undefined) return mapped;
  const [left = "", right] = bare.split("::");
  const head = left === "" ? [] : left.split(":");
  const tail = right === undefined || right === "" ? [] : right.split(":");
  // An IPv4 tail (::1.2.3.4) stands for two groups.
  const written = head.length + tail.length + (bare.includes(".") ? 1 : 0);
  const zeros = right === undefined ? [] : Array.from({ length: Math.max(0, 8 - written) }, () => "0");
  const groups = [...head, ...zeros, ...tail].slice(0, 4);
  return `${groups.map((group) => group.replace(/^0+(?=.)/, "")).join(":")}::/64`;
}

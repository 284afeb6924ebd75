import { expect, it } from "vitest";
import { networkOf } from "./network-address.ts";

it.each([
  ["192.0.2.7", "192.0.2.7"],
  ["::ffff:192.0.2.7", "192.0.2.7"],
  ["2001:db8:0:12::1", "2001:db8:0:12::/64"],
  ["2001:0DB8:0000:0012:ffff:1:2:3", "2001:db8:0:12::/64"],
  ["2001:db8::9:1", "2001:db8:0:0::/64"],
  ["fe80::1%eth0", "fe80:0:0:0::/64"],
  ["::1", "0:0:0:0::/64"],
  ["64:ff9b::192.0.2.7", "64:ff9b:0:0::/64"],
  ["inconnue", "inconnue"],
])("%s belongs to %s", (address, network) => {
  expect(networkOf(address)).toBe(network);
});

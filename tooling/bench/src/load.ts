import autocannon from "autocannon";

/** What a load measured: requests per second, latencies in milliseconds, answers that were not 2xx. */
export type Load = { perSecond: number; p50: number; p95: number; failures: number };

/** Asks for these addresses in turn, over 16 connections, for some seconds, after a second of warming up. */
export async function load(addresses: readonly string[], seconds: number): Promise<Load> {
  const [first] = addresses;
  if (first === undefined) throw new Error("nothing to ask for");
  const requests = addresses.map((address) => ({ path: address.slice(new URL(address).origin.length) }));
  const once = (duration: number) => autocannon({ url: new URL(first).origin, connections: 16, duration, requests });
  await once(1);
  const result = await once(seconds);
  return {
    perSecond: result.requests.average,
    p50: result.latency.p50,
    p95: result.latency.p97_5,
    failures: result.non2xx + result.errors,
  };
}

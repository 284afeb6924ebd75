import http from "node:http";

/** Milliseconds: the middle, and what one in twenty exceeds. */
export type Timing = { p50: number; p95: number };

function timingOf(times: readonly number[]): Timing {
  const sorted = [...times].sort((one, other) => one - other);
  const at = (part: number): number =>
    sorted[Math.min(sorted.length - 1, Math.floor(sorted.length * part))] ?? Number.NaN;
  return { p50: at(0.5), p95: at(0.95) };
}

/** Times one act after another: a few turns to warm up, then as many as are asked. */
export async function time(act: (turn: number) => Promise<unknown>, turns: number): Promise<Timing> {
  const times: number[] = [];
  const warmingUp = Math.min(8, turns);
  for (let turn = 0; turn < warmingUp + turns; turn += 1) {
    const started = performance.now();
    await act(turn);
    if (turn >= warmingUp) times.push(performance.now() - started);
  }
  return timingOf(times);
}

/** Asks for an address over kept connections; throws what was answered when it is not 200. */
export type Asking = { ask(path: string): Promise<string>; close(): void };

export function openAsking(origin: string, connections: number): Asking {
  const agent = new http.Agent({ keepAlive: true, maxSockets: connections });
  const { hostname, port } = new URL(origin);
  const ask = (path: string): Promise<string> =>
    new Promise((resolve, reject) => {
      const request = http.get({ agent, hostname, port, path }, (response) => {
        const parts: Buffer[] = [];
        response.on("data", (part: Buffer) => parts.push(part));
        response.on("end", () => {
          const text = Buffer.concat(parts).toString("utf8");
          if (response.statusCode === 200) resolve(text);
          else reject(new Error(`${path}: ${response.statusCode} ${text.slice(0, 300)}`));
        });
      });
      request.on("error", reject);
    });
  return { ask, close: () => agent.destroy() };
}

/** How many answers a second as many clients get who each ask again as soon as they are answered. */
export async function throughput(
  origin: string,
  paths: readonly string[],
  { clients, seconds }: { clients: number; seconds: number },
): Promise<Timing & { perSecond: number }> {
  const asking = openAsking(origin, clients);
  let next = 0;
  const times: number[] = [];
  const askUntil = async (end: number): Promise<void> => {
    while (performance.now() < end) {
      const path = paths[next % paths.length] ?? "/";
      next += 1;
      const started = performance.now();
      await asking.ask(path);
      times.push(performance.now() - started);
    }
  };
  const together = (end: number) => Promise.all(Array.from({ length: clients }, () => askUntil(end)));
  // Until the program has met what it will meet all day: V8 compiles what is asked often.
  await together(performance.now() + 6_000);
  times.length = 0;
  const started = performance.now();
  await together(started + seconds * 1_000);
  const elapsed = (performance.now() - started) / 1_000;
  asking.close();
  return { ...timingOf(times), perSecond: times.length / elapsed };
}

import { totalmem } from "node:os";

const megabyte = 1_048_576;
const least = 128;
const most = 4_096;

/** What this machine, or the container it lets us have, can give: bytes. */
function availableMemory(): number {
  const constrained = process.constrainedMemory();
  return constrained > 0 ? Math.min(constrained, totalmem()) : totalmem();
}

/**
 * How PostgreSQL uses memory. Its manual (Resource Consumption) gives it a quarter of a machine of its own; ours also
 * holds the site, the API and the worker: an eighth, which is taken only as it is used.
 * @param bytes of the machine
 */
export function memorySettings(bytes = availableMemory()) {
  const shared = Math.min(most, Math.max(least, Math.floor(bytes / 8 / megabyte)));
  return {
    shared_buffers: `${shared}MB`,
    effective_cache_size: `${4 * shared}MB`,
    work_mem: "16MB",
  };
}

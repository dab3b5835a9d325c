/** Does some work and prints what it took: milliseconds, and the process's greatest memory in megabytes. */
export async function reportWork(work: () => unknown): Promise<void> {
  const started = performance.now();
  const kept = await work();
  const milliseconds = performance.now() - started;
  const megabytes = process.resourceUsage().maxRSS / 1024;
  // What was read is held until the memory has been measured.
  if (kept === undefined) throw new Error('Nothing was read.');
  process.stdout.write(`${milliseconds} ${megabytes}\n`);
}

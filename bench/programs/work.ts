/**
 * Does some work and prints what it took: milliseconds of processor, which other work on the machine does not add to, and
 * the process's greatest memory in megabytes.
 */
export async function reportWork(work: () => unknown): Promise<void> {
  const started = process.cpuUsage();
  const kept = await work();
  const { user, system } = process.cpuUsage(started);
  const milliseconds = (user + system) / 1000;
  const megabytes = process.resourceUsage().maxRSS / 1024;
  // What was read is held until the memory has been measured.
  if (kept === undefined) throw new Error('Nothing was read.');
  process.stdout.write(`${milliseconds} ${megabytes}\n`);
}

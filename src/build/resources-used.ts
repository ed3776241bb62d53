import type { BuildReport } from './report.js';

/** What this process has used so far: processor time of all its threads, and the most memory it held. */
export function resourcesUsed(): Pick<BuildReport, 'cpuSeconds' | 'peakMemoryMB'> {
  const { userCPUTime, systemCPUTime, maxRSS } = process.resourceUsage();
  return { cpuSeconds: (userCPUTime + systemCPUTime) / 1e6, peakMemoryMB: Math.round(maxRSS / 1024) };
}

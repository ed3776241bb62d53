/** The cache does not hold what it says it holds: forget it and start again. */
export class StoreDamaged extends Error {}

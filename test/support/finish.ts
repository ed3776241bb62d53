import type { Steps } from '../../src/archive/stories/steps.js';

/** The result of work in steps, without a pause between them. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const step = steps.next();
    if (step.done === true) return step.value;
  }
}

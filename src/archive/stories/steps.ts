/** Long work in steps, so that whoever runs it can listen for Ctrl-C in between. Its result comes last, and does not depend on when it is gone on with. */
export type Steps<T> = Generator<undefined, T, undefined>;

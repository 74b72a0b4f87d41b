/** What was, is and will be again. Immutable: every act gives the next one. */
export interface History<T> {
  readonly past: readonly T[];
  readonly now: T;
  readonly future: readonly T[];
}

const longest = 200;

export const begin = <T>(now: T): History<T> => ({ past: [], now, future: [] });

export const record = <T>({ past, now }: History<T>, next: T): History<T> => ({
  past: [...past, now].slice(-longest),
  now: next,
  future: [],
});

export const undo = <T>({ past, now, future }: History<T>): History<T> => {
  const before = past.at(-1);
  return before === undefined ? { past, now, future } : { past: past.slice(0, -1), now: before, future: [now, ...future] };
};

export const redo = <T>({ past, now, future }: History<T>): History<T> => {
  const [next, ...later] = future;
  return next === undefined ? { past, now, future } : { past: [...past, now], now: next, future: later };
};

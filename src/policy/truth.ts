/** Three-valued logic (Kleene's): what hangs on something unknown is `unclear`, never silently yes or no. */
export type Truth = 'no' | 'unclear' | 'yes';

export function and(one: Truth, other: Truth): Truth {
  if (one === 'no' || other === 'no') return 'no';
  return one === 'unclear' || other === 'unclear' ? 'unclear' : 'yes';
}

export function or(one: Truth, other: Truth): Truth {
  return not(and(not(one), not(other)));
}

export function not(one: Truth): Truth {
  if (one === 'unclear') return one;
  return one === 'yes' ? 'no' : 'yes';
}

export function truthOf(holds: boolean): Truth {
  return holds ? 'yes' : 'no';
}

/** Empty: `no`. */
export function some<T>(items: readonly T[], judge: (item: T) => Truth): Truth {
  let found: Truth = 'no';
  for (const item of items) {
    found = or(found, judge(item));
    if (found === 'yes') return found;
  }
  return found;
}

/** Empty: `yes`. */
export function every<T>(items: readonly T[], judge: (item: T) => Truth): Truth {
  return not(some(items, (item) => not(judge(item))));
}

/** So many sources share one call: beyond that the cost of the call is no longer felt, and memory is. */
const most = 40;

/** So much source text, in characters, goes into one call: a large document has one of its own. */
const largest = 2_000_000;

/** Parts a list into runs of what goes into one call of a stylesheet, in order. */
export function* batches<T>(items: Iterable<T>, sizeOf: (item: T) => number, count = most): Generator<T[]> {
  let batch: T[] = [];
  let size = 0;
  for (const item of items) {
    const own = sizeOf(item);
    if (batch.length > 0 && (batch.length >= count || size + own > largest)) {
      yield batch;
      batch = [];
      size = 0;
    }
    batch.push(item);
    size += own;
  }
  if (batch.length > 0) yield batch;
}

// Medians and percentiles.

const sorted = (numbers) => [...numbers].sort((a, b) => a - b);

/** The nearest-rank percentile: `share` 0.95 for p95. */
export function percentile(numbers, share) {
  const ranked = sorted(numbers);
  return ranked[Math.max(0, Math.ceil(share * ranked.length) - 1)];
}

/** The middle value; of an even number, the mean of the two in the middle. */
export function median(numbers) {
  const ranked = sorted(numbers);
  const middle = ranked.length >> 1;
  return ranked.length % 2 === 1 ? ranked[middle] : (ranked[middle - 1] + ranked[middle]) / 2;
}

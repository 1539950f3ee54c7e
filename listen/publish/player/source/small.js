// Small things that several modules need.

// Seconds that the two buttons skip.
export const BACK = 15;
export const FORWARD = 30;

// 3723 as 1:02:03.
export function clock(seconds) {
  const time = new Date(Math.max(0, seconds) * 1000).toISOString();
  return time.slice(seconds < 3600 ? 14 : 11, 19).replace(/^0/, "");
}

// The last of a sorted list that begins at or before a time or place.
export const lastBegun = (list, at) => list.findLast(({ start }) => start <= at);

// A number that a listener would like to find again, or 0; with a value, keeps it. Private windows
// and sandboxed frames keep nothing.
export function kept(name, value) {
  const key = `listen-player.${name}`;
  try {
    if (value !== undefined) localStorage[key] = value;
    return Number(localStorage[key] ?? 0);
  } catch {
    return Number(value ?? 0);
  }
}

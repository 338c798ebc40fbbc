// What is asked: the same of both tools, and how often.

/**
 * A rare word, words that almost every case has, other forms of words, a phrase, a unit and a status, a case's number, the beginning
 * of a word. A space at the end says that the last word is whole. @param {string} number
 */
export const queries = (number) => [
  ["rare word", "babika "],
  ["common words", "permohonan integrasi data "],
  ["other forms", "pemeriksaan surat "],
  ["phrase", '"serah terima"'],
  ["unit and status", "dinas kesehatan berjalan "],
  ["case number", number],
  ["beginning", "permoh"],
];

/** Asked in between, so that a query is not answered from what was shown last. */
export const OTHER = "laporan hasil ";

/** @param {number[]} numbers */
export const median = (numbers) => [...numbers].sort((a, b) => a - b)[Math.floor(numbers.length / 2)];

/** Sizes of the files that a page asks for, by part of their address. @param {import("playwright-core").Page} page @param {string} base @param {string} folder @param {RegExp} part */
export function counter(page, base, folder, part, size) {
  const seen = { bytes: 0, files: 0 };
  page.on("request", (request) => {
    const path = decodeURIComponent(request.url().slice(base.length).replace(/[?#].*$/, ""));
    if (!request.url().startsWith(base) || !part.test(path)) return;
    seen.bytes += size(`${folder}/${path}`);
    seen.files += 1;
  });
  return seen;
}

/**
 * Reads the processor time that the page's main thread has taken so far, in milliseconds: unlike a clock, it hardly depends on what
 * else the machine does. @param {import("playwright-core").Page} page
 */
export async function processor(page) {
  const session = await page.context().newCDPSession(page);
  await session.send("Performance.enable", { timeDomain: "threadTicks" });
  return async () => {
    const { metrics } = await session.send("Performance.getMetrics");
    return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0);
  };
}

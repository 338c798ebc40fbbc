// What is asked: the same of both tools; and how it is measured.

import { existsSync, readFileSync, statSync } from "node:fs";

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

/** Bytes and files that a page asks for so far, by part of their address. @param {import("playwright-core").Page} page @param {string} base @param {string} folder @param {RegExp} part */
export function counter(page, base, folder, part) {
  const seen = { bytes: 0, files: 0 };
  page.on("request", (request) => {
    const path = decodeURIComponent(request.url().slice(base.length).replace(/[?#].*$/, ""));
    if (!request.url().startsWith(base) || !part.test(path)) return;
    seen.bytes += statSync(`${folder}/${path}`).size;
    seen.files += 1;
  });
  return seen;
}

/**
 * Reads the processor time that the page's main thread has taken so far, in milliseconds: unlike a clock, it hardly depends on what
 * else the machine does. @param {import("./peramban.mjs").Page} page
 */
export async function processor(page) {
  await page.send("Performance.enable", { timeDomain: "threadTicks" });
  return async () => {
    const { metrics } = await page.send("Performance.getMetrics");
    return 1000 * (metrics.find(({ name }) => name === "TaskDuration")?.value ?? 0);
  };
}

/** How long a page has stood before it is asked: nobody types a query into a page in the moment in which it comes. Milliseconds. */
export const REST = 500;
/** How long is waited for processors that others leave alone, in milliseconds, and what share of them has to idle meanwhile. */
const PATIENCE = 3_000;
const IDLE = 0.9;

/** Ticks that the processors have idled, and all. */
function ticks() {
  const line = existsSync("/proc/stat") ? readFileSync("/proc/stat", "utf8").split("\n")[0] : "";
  const spent = line.split(/\s+/).slice(1, 9).map(Number);
  return { idle: spent[3] + spent[4], all: spent.reduce((a, b) => a + b, 0) };
}

/** How many timed runs began with idle processors, and with busy ones. */
export const calm = { idle: 0, busy: 0 };

/** Waits until the processors idle, but not for ever; what is measured next is measured on idle processors, or counted as not so. */
export async function quiet() {
  const end = Date.now() + PATIENCE;
  for (;;) {
    const before = ticks();
    await new Promise((later) => setTimeout(later, 200));
    const after = ticks();
    const idle = after.idle - before.idle >= IDLE * (after.all - before.all);
    if (!idle && Date.now() < end) continue;
    calm[idle ? "idle" : "busy"] += 1;
    return;
  }
}

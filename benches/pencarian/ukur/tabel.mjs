// The archive's table over all cases: until it can be used, what a filter or an order takes, and the memory of its process.

import { existsSync, readFileSync } from "node:fs";
import { median, processor, quiet, REST } from "./kueri.mjs";

/** The table waits so long for another key before it looks for words, in milliseconds; that is not counted. */
const PAUSE = 150;

/** What is done with the table, in this order. */
const ACTS = [
  ["sort by title", { sort: "judul" }],
  ["sort by applicant", { sort: "pemohon" }],
  ["sort by days late", { sort: "terlambat" }],
  ["filter by status", { filter: "keadaan" }],
  ["filter by unit", { filter: "unit" }],
  ["filter by words", { words: "serah terima " }],
];

/** @param {import("./peramban.mjs").Page} page @param {{sort?: string, filter?: string, words?: string}} what */
function act(page, what) {
  return page.evaluate(
    (what) =>
      new Promise((done) => {
        const place = document.getElementById("arsip-tabel");
        const start = performance.now();
        let rows = 0;
        new MutationObserver((changes, watch) => {
          // The rows stand there first, then the counts of the filters; only after these the next act may come.
          if (changes.some(({ attributeName }) => attributeName === "data-tampil")) rows = { height: place.offsetHeight, took: performance.now() - start }.took;
          if (!changes.some(({ attributeName }) => attributeName === "data-siap")) return;
          watch.disconnect();
          done(rows);
        }).observe(place, { attributeFilter: ["data-tampil", "data-siap"] });
        if (what.sort) place.querySelector(`[data-id="${what.sort}"]`).click();
        else if (what.words) {
          const input = place.querySelector("input[type=search]");
          input.value = what.words;
          input.dispatchEvent(new Event("input", { bubbles: true }));
        } else {
          const select = place.querySelector(`select[name="${what.filter}"]`);
          select.selectedIndex = 1;
          select.dispatchEvent(new Event("change", { bubbles: true }));
        }
      }),
    what,
  );
}

/** What the page's process holds alone, in bytes; 0 where the system does not tell. @param {Browser} browser */
async function memory(browser) {
  const { processInfo } = await browser.send("SystemInfo.getProcessInfo");
  const own = processInfo.filter(({ type }) => type === "renderer").map(({ id }) => {
    const path = `/proc/${id}/smaps_rollup`;
    const text = existsSync(path) ? readFileSync(path, "utf8") : "";
    return 1024 * Array.from(text.matchAll(/^Private_\w+:\s+(\d+)/gm), (line) => Number(line[1])).reduce((a, b) => a + b, 0);
  });
  return Math.max(0, ...own);
}

/** Notes when the rows of all cases stand in the table, laid out, and when its filters do. */
const watch = () => {
  new MutationObserver((_, watch) => {
    const place = document.getElementById("arsip-tabel");
    if (!place?.dataset.tampil || place.hidden) return;
    window.rows ??= { height: place.offsetHeight, at: performance.now() }.at;
    if (!place.dataset.siap) return;
    watch.disconnect();
    window.ready = { rows: window.rows, facets: { height: place.offsetHeight, at: performance.now() }.at };
  }).observe(document, { subtree: true, childList: true, attributes: true });
};

/** @typedef {Awaited<ReturnType<typeof import("./peramban.mjs").open>>} Browser */

/** @param {() => Promise<Browser>} open @param {string} base @param {number} repeat */
export async function table(open, base, repeat) {
  const ready = [];
  const whole = [];
  const times = ACTS.map(() => []);
  const busyTimes = ACTS.map(() => []);
  const readyBusy = [];
  const memories = [];
  const heaps = [];
  for (let turn = 0; turn < repeat; turn += 1) {
    const browser = await open();
    const page = await browser.page(watch);
    const busy = await processor(page);
    // A browser that has just been started is still at that.
    await new Promise((later) => setTimeout(later, 2 * REST));
    await quiet();
    const opened = await busy();
    await page.go(`${base}arsip/index.html`);
    const stood = await page.until(() => window.ready);
    ready.push(stood.rows);
    whole.push(stood.facets);
    readyBusy.push((await busy()) - opened);
    // Meanwhile the table orders its texts, while nobody waits.
    await new Promise((later) => setTimeout(later, 3000));
    for (const [at, [, what]] of ACTS.entries()) {
      const before = await busy();
      times[at].push((await act(page, what)) - (what.words ? PAUSE : 0));
      busyTimes[at].push((await busy()) - before);
    }
    memories.push(await memory(browser));
    await page.send("HeapProfiler.collectGarbage");
    heaps.push((await page.send("Runtime.getHeapUsage")).usedSize);
    await browser.close();
  }
  const acts = ACTS.map(([name], at) => ({ name, took: median(times[at]), busy: median(busyTimes[at]) }));
  return { ready: median(ready), readyLeast: Math.min(...ready), readyWhole: median(whole), readyBusy: median(readyBusy), acts, memory: median(memories), heap: median(heaps) };
}

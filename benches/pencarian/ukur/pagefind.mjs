// Pagefind's own module, as its ready-made page uses it: the counts of the filters first, then a search and the data of its ten
// best results. Nothing is put on the page, which is left out of its times.

import { launch } from "../../../tests/browser/support/site.mjs";
import { counter, median, OTHER, processor, queries, quiet, REST } from "./kueri.mjs";

/** @param {{evaluate: (run: Function, query: string) => Promise<any>}} page @param {string} query */
function ask(page, query) {
  return page.evaluate(async (query) => {
    const start = performance.now();
    const { results } = await window.pagefind.search(query);
    await Promise.all(results.slice(0, 10).map((result) => result.data()));
    return { took: performance.now() - start, found: results.length };
  }, query);
}

/** Loads the module. */
async function begin() {
  window.pagefind = await import("./pagefind/pagefind.js");
  await window.pagefind.init();
  await window.pagefind.filters();
  return true;
}

/** Bytes and files of a query, and before the first, told by a browser that lists them; nothing is timed there. @param {string} base @param {string} folder @param {string} query */
async function count(base, folder, query) {
  const browser = await launch();
  const page = await browser.newPage();
  page.setDefaultTimeout(0);
  const seen = counter(page, base, folder, /^pagefind\//);
  await page.goto(`${base}index.html`);
  try {
    await page.evaluate(begin);
    const first = { ...seen };
    const { found } = await ask(page, query);
    return { first, found, bytes: seen.bytes - first.bytes, files: seen.files - first.files };
  } catch (error) {
    return { failed: String(error).split("\n")[0] };
  } finally {
    await browser.close();
  }
}

/** @param {Awaited<ReturnType<typeof import("./peramban.mjs").open>>} browser @param {string} base @param {{folder: string, number: string}} built @param {number} repeat */
export async function measure(browser, base, built, repeat) {
  const rows = [];
  let first = { bytes: 0, files: 0 };
  for (const [name, query] of queries(built.number)) {
    const { first: before, failed, ...counted } = await count(base, built.folder, query.trim());
    if (failed) return { failed };
    first = before;
    const row = { name, query, ...counted, cold: [], warm: [], coldBusy: [], warmBusy: [] };
    for (let turn = 0; turn < repeat; turn += 1) {
      const page = await browser.page();
      await page.go(`${base}index.html`);
      await page.until(() => document.title === "Pagefind");
      await page.evaluate(begin);
      const busy = await processor(page);
      await new Promise((later) => setTimeout(later, REST));
      await quiet();
      let start = await busy();
      row.cold.push((await ask(page, query.trim())).took);
      row.coldBusy.push((await busy()) - start);
      await ask(page, OTHER.trim());
      start = await busy();
      row.warm.push((await ask(page, query.trim())).took);
      row.warmBusy.push((await busy()) - start);
      await page.close();
    }
    rows.push({ ...row, ...Object.fromEntries(["cold", "warm", "coldBusy", "warmBusy"].map((key) => [key, median(row[key])])) });
  }
  return { first, queries: rows };
}

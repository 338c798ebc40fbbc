// Pagefind's own module, as its ready-made page uses it: the counts of the filters first, then a search and the data of its ten
// best results. Nothing is put on the page, which is left out of its times.

import { statSync } from "node:fs";
import { counter, median, OTHER, processor, queries } from "./kueri.mjs";

/** @param {import("playwright-core").Page} page @param {string} query */
function ask(page, query) {
  return page.evaluate(async (query) => {
    const start = performance.now();
    const { results } = await window.pagefind.search(query);
    await Promise.all(results.slice(0, 10).map((result) => result.data()));
    return { took: performance.now() - start, found: results.length };
  }, query);
}

/** @param {import("playwright-core").Browser} browser @param {string} base @param {{folder: string, number: string}} built @param {number} repeat */
export async function measure(browser, base, built, repeat) {
  const rows = [];
  let first = { bytes: 0, files: 0 };
  for (const [name, query] of queries(built.number)) {
    const row = { name, query, found: 0, bytes: 0, files: 0, cold: [], warm: [], coldBusy: [], warmBusy: [] };
    for (let turn = 0; turn < repeat; turn += 1) {
      const context = await browser.newContext();
      const page = await context.newPage();
      page.setDefaultTimeout(0);
      const seen = counter(page, base, built.folder, /^pagefind\//, (path) => statSync(path).size);
      await page.goto(`${base}index.html`);
      try {
        await page.evaluate(async () => {
          window.pagefind = await import("./pagefind/pagefind.js");
          await window.pagefind.init();
          await window.pagefind.filters();
        });
      } catch (error) {
        await context.close();
        return { failed: String(error).split("\n")[0] };
      }
      first = { ...seen };
      const busy = await processor(page);
      let before = await busy();
      const { took, found } = await ask(page, query.trim());
      Object.assign(row, { found, bytes: seen.bytes - first.bytes, files: seen.files - first.files });
      row.cold.push(took);
      row.coldBusy.push((await busy()) - before);
      await ask(page, OTHER.trim());
      before = await busy();
      row.warm.push((await ask(page, query.trim())).took);
      row.warmBusy.push((await busy()) - before);
      await context.close();
    }
    rows.push({ ...row, ...Object.fromEntries(["cold", "warm", "coldBusy", "warmBusy"].map((key) => [key, median(row[key])])) });
  }
  return { first, queries: rows };
}

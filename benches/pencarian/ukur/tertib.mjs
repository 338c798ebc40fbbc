// tertib's page of results: asked by its own box, timed inside the page until the results stand there, laid out.

import { statSync } from "node:fs";
import { counter, median, OTHER, processor, queries } from "./kueri.mjs";

const SEARCH = /^(aset\/cari|cari\/indeks\/)/;

/** Sends a query and waits: until its ten results stand there, and until the facets do too; milliseconds. @param {import("playwright-core").Page} page @param {string} query */
function ask(page, query) {
  return page.evaluate(
    (query) =>
      new Promise((done) => {
        const place = document.getElementById("cari");
        const input = document.getElementById("cari-kotak");
        let start = 0;
        let results = 0;
        new MutationObserver((changes, watch) => {
          // Reading a height makes the browser lay out what stands there.
          const since = { height: place.offsetHeight, time: performance.now() - start }.time;
          if (changes.some(({ attributeName }) => attributeName === "data-tampil")) results = since;
          if (!changes.some(({ attributeName }) => attributeName === "data-siap")) return;
          watch.disconnect();
          const told = document.getElementById("cari-jumlah").textContent.replace(/[.,]/g, "");
          done({ took: results, whole: since, found: Number(/\d+/.exec(told)?.[0] ?? 0) });
        }).observe(place, { attributeFilter: ["data-tampil", "data-siap"] });
        input.value = query;
        start = performance.now();
        input.form.requestSubmit();
      }),
    query,
  );
}

/** What is measured of each query, cold and warm. */
const FIGURES = ["cold", "coldWhole", "coldBusy", "warm", "warmWhole", "warmBusy"];

/** @param {import("playwright-core").Browser} browser @param {string} base @param {{folder: string, number: string}} built @param {number} repeat */
export async function measure(browser, base, built, repeat) {
  const rows = [];
  let first = { bytes: 0, files: 0 };
  for (const [name, query] of queries(built.number)) {
    const row = { name, query, found: 0, bytes: 0, files: 0, ...Object.fromEntries(FIGURES.map((key) => [key, []])) };
    for (let turn = 0; turn < repeat; turn += 1) {
      // A context of its own has nothing in its cache.
      const context = await browser.newContext({ viewport: { width: 1280, height: 900 } });
      const page = await context.newPage();
      const seen = counter(page, base, built.folder, SEARCH, (path) => statSync(path).size);
      await page.goto(`${base}cari/index.html`, { waitUntil: "load" });
      await page.waitForFunction(() => (document.getElementById("cari-jumlah")?.textContent ?? "") !== "");
      first = { ...seen };
      const busy = await processor(page);
      let before = await busy();
      const { took, whole, found } = await ask(page, query);
      Object.assign(row, { found, bytes: seen.bytes - first.bytes, files: seen.files - first.files });
      row.cold.push(took);
      row.coldWhole.push(whole);
      row.coldBusy.push((await busy()) - before);
      await ask(page, OTHER);
      before = await busy();
      const again = await ask(page, query);
      row.warm.push(again.took);
      row.warmWhole.push(again.whole);
      row.warmBusy.push((await busy()) - before);
      await context.close();
    }
    const least = { coldLeast: Math.min(...row.cold), warmLeast: Math.min(...row.warm) };
    rows.push({ ...row, ...least, ...Object.fromEntries(FIGURES.map((key) => [key, median(row[key])])) });
  }
  return { first, queries: rows };
}

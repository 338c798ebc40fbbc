// tertib's page of results: asked by its own box, timed inside the page until the results stand there, laid out.

import { launch } from "../../../tests/browser/support/site.mjs";
import { counter, median, OTHER, processor, queries, quiet, REST } from "./kueri.mjs";

const SEARCH = /^(aset\/cari|cari\/indeks\/)/;

/** Sends a query and waits: until its ten results stand there, and until the facets do too; milliseconds. @param {{evaluate: (run: Function, query: string) => Promise<any>}} page @param {string} query */
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

/** Whether the page can be asked. */
const ready = () => (document.getElementById("cari-jumlah")?.textContent ?? "") !== "";

/** Bytes and files of a query, and before the first, told by a browser that lists them; nothing is timed there. @param {string} base @param {string} folder @param {string} query */
async function count(base, folder, query) {
  const browser = await launch();
  const page = await browser.newPage({ viewport: { width: 1280, height: 900 } });
  const seen = counter(page, base, folder, SEARCH);
  await page.goto(`${base}cari/index.html`, { waitUntil: "load" });
  await page.waitForFunction(ready);
  const first = { ...seen };
  const { found } = await ask(page, query);
  await browser.close();
  return { first, found, bytes: seen.bytes - first.bytes, files: seen.files - first.files };
}

/** @param {Awaited<ReturnType<typeof import("./peramban.mjs").open>>} browser @param {string} base @param {{folder: string, number: string}} built @param {number} repeat */
export async function measure(browser, base, built, repeat) {
  const rows = [];
  let first = { bytes: 0, files: 0 };
  for (const [name, query] of queries(built.number)) {
    const { first: before, ...counted } = await count(base, built.folder, query);
    first = before;
    const row = { name, query, ...counted, ...Object.fromEntries(FIGURES.map((key) => [key, []])) };
    for (let turn = 0; turn < repeat; turn += 1) {
      const page = await browser.page();
      await page.go(`${base}cari/index.html`);
      await page.until(ready);
      const busy = await processor(page);
      await new Promise((later) => setTimeout(later, REST));
      await quiet();
      let start = await busy();
      const { took, whole } = await ask(page, query);
      row.cold.push(took);
      row.coldWhole.push(whole);
      row.coldBusy.push((await busy()) - start);
      await ask(page, OTHER);
      start = await busy();
      const again = await ask(page, query);
      row.warm.push(again.took);
      row.warmWhole.push(again.whole);
      row.warmBusy.push((await busy()) - start);
      await page.close();
    }
    const least = { coldLeast: Math.min(...row.cold), warmLeast: Math.min(...row.warm) };
    rows.push({ ...row, ...least, ...Object.fromEntries(FIGURES.map((key) => [key, median(row[key])])) });
  }
  return { first, queries: rows };
}

// @ts-check
// The archive as one table over all cases: filtered, sorted, a hundred rows at a time. Its state stands in the address.
"use strict";

(() => {
  const { element } = cariUnsur;
  const ROWS = 100;
  const FACETS = ["keadaan", "ketepatan", "unit", "tahun", "aktivitas", "sop", "temuan", "asal"];
  /** @type {Sorting} */
  const NEWEST = [{ id: "diterima", down: true }];

  /** @typedef {{query: string, filters: Filters, sorting: Sorting, lanes: Set<string>, page: number}} View */

  const usual = () => new Set(arsipLajur.LANES.filter((lane) => lane.shown).map((lane) => lane.id));

  /** @param {string} search @returns {View} */
  function readView(search) {
    const parameters = new URLSearchParams(search);
    const known = (/** @type {string} */ id) => arsipLajur.LANES.some((lane) => lane.id === id);
    /** @type {Filters} */
    const filters = new Map();
    for (const name of FACETS) {
      const value = parameters.get(name);
      if (value) filters.set(name, new Set([value]));
    }
    const sorting = (parameters.get("urut") || "")
      .split(",")
      .map((item) => ({ id: item.replace(/^-/, ""), down: item.startsWith("-") }))
      .filter(({ id }) => known(id));
    const lanes = (parameters.get("kolom") || "").split(",").filter(known);
    return {
      query: parameters.get("q") || "",
      filters,
      sorting: sorting.length > 0 ? sorting : NEWEST,
      lanes: lanes.length > 0 ? new Set(lanes) : usual(),
      page: Math.max(1, Number(parameters.get("hal")) || 1),
    };
  }

  /** @param {View} view */
  function parametersOf({ query, filters, sorting, lanes, page }) {
    const parameters = new URLSearchParams();
    const order = (/** @type {Sorting} */ sorting) => sorting.map(({ id, down }) => (down ? `-${id}` : id)).join(",");
    if (query.trim() !== "") parameters.set("q", query);
    for (const [name, values] of filters) for (const value of values) parameters.set(name, value);
    if (order(sorting) !== order(NEWEST)) parameters.set("urut", order(sorting));
    const chosen = arsipLajur.LANES.map((lane) => lane.id).filter((id) => lanes.has(id));
    if (chosen.join() !== Array.from(usual()).join()) parameters.set("kolom", chosen.join());
    if (page > 1) parameters.set("hal", String(page));
    return parameters;
  }

  /** @param {HTMLElement} place @param {HTMLElement} list the list that needs no scripts */
  async function start(place, list) {
    const root = place.dataset.root || "../";
    const index = new cariIndeks.Index(tertibCari.loader(root));
    const [words, meta] = await Promise.all([index.text(), index.meta()]);
    const say = cariUnsur.speaker(words);
    const count = cariUnsur.counter(words);
    const table = new arsipLajur.Table(index);
    const badges = new Map(["berjalan", "selesai", "dibatalkan", "tidak-diketahui", "tidak-terbaca", "sop-tidak-ada", "sop-rusak", "dihapus"].map((key) => [words[`keadaan-${key}`], key]));
    let view = readView(location.search);
    const chronicle = cariUnsur.chronicle();

    const input = element("input", { type: "search", autocomplete: "off", spellcheck: "false", placeholder: say("tabel-cari-petunjuk") });
    const names = FACETS.filter((name) => meta.facets.includes(name));
    const selects = new Map(names.map((name) => [name, element("select", { name })]));
    // On a narrow screen the filters would push the rows out of sight.
    const unfold = element("button", { type: "button", class: "arsip-tombol arsip-buka", "aria-expanded": "false" }, say("saring"));
    const tools = element("div", { class: "arsip-alat", role: "search" }, element("label", {}, say("tabel-cari"), input), unfold, ...names.map((name) => element("label", {}, say(`saring-${name}`), /** @type {HTMLElement} */ (selects.get(name)))));
    const status = element("p", { role: "status", "aria-live": "polite" });
    const boxes = arsipLajur.LANES.map(({ id, label }) => {
      const box = element("input", { type: "checkbox", value: id });
      return { box, label: element("label", {}, box, say(label)) };
    });
    const columns = element("details", { class: "arsip-kolom" }, element("summary", { class: "arsip-tombol" }, say("tabel-kolom")), element("fieldset", {}, element("legend", { class: "tersembunyi" }, say("tabel-kolom")), ...boxes.map(({ label }) => label)));
    const levels = element("ol");
    const add = element("button", { type: "button", class: "arsip-tombol", "data-kunci": "tambah" }, say("tabel-urut-tambah"));
    const sorter = element("details", { class: "arsip-urutan" }, element("summary", { class: "arsip-tombol" }, say("tabel-urutkan")), element("fieldset", {}, element("legend", { class: "tersembunyi" }, say("tabel-urutkan")), levels, add));
    const button = (/** @type {string} */ key) => element("button", { type: "button", class: "arsip-tombol" }, say(key));
    const [csv, clear, before, after] = [button("tabel-csv"), button("tabel-hapus"), button("tabel-sebelum"), button("tabel-sesudah")];
    // On a narrow screen rows are laid out as cards, which would take the meaning of a table from them.
    const heads = element("tr", { role: "row" });
    const body = element("tbody", { role: "rowgroup" });
    const scroll = element("div", { class: "gulir", role: "region", tabindex: "0", "aria-label": document.querySelector("h1")?.textContent || "" }, element("table", { class: "tabel tabel-kartu", role: "table" }, element("thead", { role: "rowgroup" }, heads), body));
    const where = element("span");
    const pager = element("nav", { class: "arsip-halaman", "aria-label": say("tabel-letak", { dari: "…", sampai: "…" }) }, before, where, after);
    const help = element("p", { class: "arsip-bantuan" }, say("tabel-urut-bantuan"));
    place.replaceChildren(tools, element("div", { class: "arsip-bar" }, status, clear, sorter, columns, csv), scroll, pager, help);

    /** @type {ReturnType<typeof setTimeout>|undefined} */
    let pause;
    let turn = 0;
    /** The rows of the view now shown; null while only the first are there. @type {ReturnType<typeof found>|null} */
    let whole = null;

    const lanes = () => arsipLajur.LANES.filter((lane) => view.lanes.has(lane.id));

    const showHeads = () => {
      heads.replaceChildren(
        ...lanes().map(({ id, label }) => {
          const level = view.sorting.findIndex((sort) => sort.id === id);
          const head = element("th", { scope: "col", role: "columnheader" });
          const button = element("button", { type: "button", class: "urut", "data-id": id }, say(label));
          if (level >= 0 && view.sorting.length > 1) button.append(element("span", { class: "arsip-urut-ke", "aria-hidden": "true" }, String(level + 1)));
          if (level === 0) head.setAttribute("aria-sort", view.sorting[0].down ? "descending" : "ascending");
          head.append(button);
          return head;
        }),
      );
    };

    /** The columns that the table is sorted by, without the headings, which a narrow screen lacks. */
    const showLevels = () => {
      const focused = document.activeElement instanceof HTMLElement && sorter.contains(document.activeElement) ? document.activeElement.dataset.kunci : undefined;
      const taken = view.sorting.map(({ id }) => id);
      const free = arsipLajur.LANES.filter((lane) => !taken.includes(lane.id));
      levels.replaceChildren(
        ...view.sorting.map(({ id, down }, at) => {
          const gaps = { jumlah: String(at + 1), kata: say(down ? "tabel-turun" : "tabel-naik") };
          const select = element("select", { "data-kunci": `lajur-${at}`, "aria-label": say("tabel-urut-ke", gaps) });
          for (const lane of arsipLajur.LANES) if (lane.id === id || free.includes(lane)) select.append(element("option", { value: lane.id }, say(lane.label)));
          select.value = id;
          const turn = element("button", { type: "button", class: "arsip-tombol", "data-kunci": `arah-${at}`, "aria-label": say("tabel-urut-arah", gaps) }, `${down ? "↓" : "↑"} ${gaps.kata}`);
          const drop = element("button", { type: "button", class: "arsip-tombol", "data-kunci": `lepas-${at}`, "aria-label": say("tabel-urut-lepas", gaps) }, "×");
          drop.hidden = view.sorting.length === 1;
          return element("li", {}, select, turn, drop);
        }),
      );
      add.hidden = free.length === 0;
      if (!focused) return;
      const same = sorter.querySelector(`[data-kunci="${focused}"]`);
      const next = same instanceof HTMLElement && !same.hidden ? same : levels.querySelector("li:last-child select");
      if (next instanceof HTMLElement) next.focus();
    };

    /** @param {Facet[]} facets */
    const showFacets = (facets) => {
      for (const { name, values } of facets) {
        const select = selects.get(name);
        if (!select) continue;
        const options = values.map(({ value, count: number, chosen }) => {
          const option = element("option", { value }, `${value} (${count(number)})`);
          option.selected = chosen;
          return option;
        });
        select.replaceChildren(element("option", { value: "" }, say("tabel-semua")), ...options);
        if (!values.some((value) => value.chosen)) select.value = "";
        select.disabled = values.length === 0;
      }
    };

    /** @param {number} row @param {Cells} shown */
    const cells = async (row, shown) => {
      const { nomor, judul, alamat } = await shown.row(row);
      const made = element("tr", { role: "row" });
      for (const { id, kind, source, label } of lanes()) {
        if (id === "nomor") made.append(element("td", { class: "nomor", role: "cell" }, element("a", { href: root + alamat }, nomor)));
        else if (id === "judul") {
          const head = element("th", { scope: "row", role: "rowheader", class: "kartu-judul" }, judul);
          const imported = shown.text("asal", row);
          if (imported) head.append(" ", element("span", { class: "lencana lencana-polos" }, imported));
          made.append(head);
        } else {
          const cell = element("td", { "data-label": say(label), role: "cell" });
          const value = kind === "facet" ? 0 : shown.number(source, row);
          if (kind === "facet") {
            const text = shown.text(source, row);
            const badge = id === "keadaan" ? badges.get(text) : undefined;
            if (badge) cell.append(element("span", { class: `lencana keadaan-${badge}` }, element("i", { class: `ikon i-${badge}` }), text));
            else cell.append(text);
          } else if (kind === "date" && value > 0) {
            cell.className = "tgl";
            cell.append(arsipLajur.date(value - 1, say));
          } else if (kind === "days" && value > 1) cell.append(say("tabel-hari", { jumlah: count(value - 1) }));
          else if (kind === "findings" && value > 1) {
            const worst = shown.number("keparahan", row) - 1;
            const level = element("span", { class: `keparahan keparahan-${words[`kunci-tingkat-${worst}`]}` }, element("span", { class: "keparahan-tanda", "aria-hidden": "true" }), say(`tingkat-${worst}`));
            cell.append(element("span", {}, level, " ", element("span", { class: "kali" }, count(value - 1))));
          }
          made.append(cell);
        }
      }
      return made;
    };

    /** The page of rows now shown. @param {number} mine @param {Cells} shown @param {ArrayLike<number>} own the rows of that page @param {number} all how many there are */
    const showRows = async (mine, shown, own, all) => {
      const first = (view.page - 1) * ROWS;
      const made = await Promise.all(Array.from(own, (row) => cells(row, shown)));
      if (mine !== turn) return;
      showHeads();
      showLevels();
      body.replaceChildren(...made);
      where.textContent = say("tabel-letak", { dari: count(all === 0 ? 0 : first + 1), sampai: count(first + own.length) });
      before.disabled = view.page <= 1;
      after.disabled = first + ROWS >= all;
      pager.hidden = all <= ROWS;
    };

    /** @param {number} all how many rows there are @param {boolean} cut whether there may be more */
    const tell = (all, cut) => {
      const gaps = { jumlah: count(all), semua: count(meta.cases) };
      const least = cut && all < meta.cases ? "-setidaknya" : "";
      const key = all === 0 ? `nihil${least}` : all < meta.cases ? `jumlah${least}` : "jumlah-semua";
      const order = view.sorting.map(({ id, down }) => {
        const lane = arsipLajur.LANES.find((lane) => lane.id === id);
        return `${lane ? say(lane.label) : id} (${say(down ? "tabel-turun" : "tabel-naik")})`;
      });
      const chosen = Array.from(view.filters, ([name, values]) => `${say(`saring-${name}`)}: ${Array.from(values).join(", ")}`);
      if (view.query.trim() !== "") chosen.unshift(`“${view.query.trim()}”`);
      const filtered = chosen.length > 0 ? [element("small", {}, say("tabel-disaring", { kata: chosen.join(" · ") }))] : [];
      status.replaceChildren(say(`tabel-${key}`, gaps), ...filtered, element("small", {}, say("tabel-urut", { kata: order.join(", ") })));
      csv.title = say("tabel-csv-ket", { jumlah: count(all) });
      csv.disabled = all === 0;
      clear.hidden = view.query.trim() === "" && view.filters.size === 0;
    };

    /** Puts the table in the place of the list. */
    const reveal = () => {
      const note = document.getElementById("arsip-ket");
      for (const part of [list, note]) if (part) part.hidden = true;
      place.hidden = false;
    };

    /** The rows that the view leaves, in its order; whether there may be more; and how its facets are counted. */
    const found = async () => {
      /** @type {Uint32Array} */
      let among = Uint32Array.from({ length: meta.cases }, (_, row) => row);
      let cut = false;
      if (view.query.trim() !== "") {
        const answer = await cariMesin.search(index, view.query, false);
        among = answer.documents.filter((document) => document < meta.cases);
        cut = answer.cut;
      }
      const { documents, facets } = await cariSaring.narrow(index, among, view.filters);
      return { sorted: await table.sort(documents, view.sorting), facets, cut };
    };

    /** The address and the filters follow when the rows are painted. @param {number} mine @param {() => Promise<Facet[]>} facets */
    const finish = async (mine, facets) => {
      chronicle.write(parametersOf(view));
      reveal();
      place.dataset.tampil = String(mine);
      await cariUnsur.painted();
      if (mine !== turn) return;
      const counted = await facets();
      if (mine !== turn) return;
      showFacets(counted);
      place.dataset.siap = String(mine);
    };

    /** @param {Change} change @param {number} page the page of rows to show */
    const run = async (change, page) => {
      clearTimeout(pause);
      chronicle.note(change);
      turn += 1;
      const mine = turn;
      view.page = page;
      view.query = input.value;
      const columns = table.cells(lanes());
      // Where it fails, that is told when it is waited for.
      columns.catch(() => undefined);
      whole = found();
      const { sorted, facets, cut } = await whole;
      const shown = await columns;
      if (mine !== turn) return;
      view.page = Math.min(view.page, Math.max(1, Math.ceil(sorted.length / ROWS)));
      const first = (view.page - 1) * ROWS;
      await showRows(mine, shown, sorted.subarray(first, first + ROWS), sorted.length);
      if (mine !== turn) return;
      tell(sorted.length, cut);
      await finish(mine, facets);
    };

    /** Whether the view is the one that the first rows are made for. */
    const untouched = () => view.query.trim() === "" && view.filters.size === 0 && view.page === 1 && view.sorting === NEWEST;

    /** Shows the first rows, which come in a shard of their own, so that no column over all cases has to. */
    const begin = async () => {
      const beginning = await index.beginning();
      turn += 1;
      const mine = turn;
      await showRows(mine, arsipLajur.first(beginning), beginning.nomor.map((_, row) => row), meta.cases);
      if (mine !== turn) return;
      tell(meta.cases, false);
      const choice = (/** @type {[string, number]} */ [value, count]) => ({ value, count, chosen: false });
      showFacets(Object.entries(beginning.pilihan).map(([name, values]) => ({ name, values: cariSaring.ordered(name, values.map(choice)) })));
      chronicle.write(parametersOf(view));
      reveal();
      place.dataset.tampil = String(mine);
      place.dataset.siap = String(mine);
    };

    /** @param {unknown} error */
    const fail = (error) => (status.textContent = say(cariUnsur.failure(error)));
    const again = (/** @type {Change} */ change = "step", page = 1) => run(change, page).catch(fail);

    /** Sets the controls to the view. */
    const show = () => {
      input.value = view.query;
      for (const { box } of boxes) box.checked = view.lanes.has(box.value);
    };

    input.addEventListener("input", () => {
      clearTimeout(pause);
      pause = setTimeout(() => again("typed"), 150);
    });
    input.addEventListener("keydown", (event) => event.key === "Enter" && again("entered"));
    unfold.addEventListener("click", () => unfold.setAttribute("aria-expanded", String(tools.classList.toggle("arsip-terbuka"))));
    tools.addEventListener("change", (event) => {
      const select = event.target;
      if (!(select instanceof HTMLSelectElement)) return;
      if (select.value === "") view.filters.delete(select.name);
      else view.filters.set(select.name, new Set([select.value]));
      again();
    });
    heads.addEventListener("click", (event) => {
      const pressed = event.target instanceof Element ? event.target.closest("button") : null;
      const id = pressed?.dataset.id;
      if (!id) return;
      const level = view.sorting.findIndex((sort) => sort.id === id);
      const own = { id, down: level >= 0 ? !view.sorting[level].down : false };
      if (!event.shiftKey) view.sorting = [own];
      else if (level >= 0) view.sorting = view.sorting.map((sort, at) => (at === level ? own : sort));
      else view.sorting = [...view.sorting, own];
      again().then(() => {
        const button = heads.querySelector(`[data-id="${id}"]`);
        if (button instanceof HTMLElement) button.focus();
      });
    });
    levels.addEventListener("change", (event) => {
      const select = event.target;
      if (!(select instanceof HTMLSelectElement)) return;
      const which = Number((select.dataset.kunci || "").split("-")[1]);
      view.sorting = view.sorting.map((sort, at) => (at === which ? { id: select.value, down: false } : sort));
      again();
    });
    levels.addEventListener("click", (event) => {
      const pressed = event.target instanceof Element ? event.target.closest("button") : null;
      const [act, which] = (pressed?.dataset.kunci || "").split("-");
      if (act === "arah") view.sorting = view.sorting.map((sort, at) => (at === Number(which) ? { ...sort, down: !sort.down } : sort));
      else if (act === "lepas") view.sorting = view.sorting.filter((_, at) => at !== Number(which));
      else return;
      again();
    });
    add.addEventListener("click", () => {
      const free = arsipLajur.LANES.filter(({ id }) => !view.sorting.some((sort) => sort.id === id));
      const lane = free.find(({ id }) => view.lanes.has(id)) || free[0];
      if (!lane) return;
      view.sorting = [...view.sorting, { id: lane.id, down: false }];
      again().then(() => {
        const select = levels.querySelector("li:last-child select");
        if (select instanceof HTMLElement) select.focus();
      });
    });
    columns.addEventListener("change", (event) => {
      const box = event.target;
      if (!(box instanceof HTMLInputElement)) return;
      if (box.checked) view.lanes.add(box.value);
      else view.lanes.delete(box.value);
      if (view.lanes.size === 0) view.lanes = usual();
      show();
      again("step", view.page);
    });
    for (const folded of [sorter, columns]) {
      folded.addEventListener("keydown", (event) => {
        if (event.key !== "Escape") return;
        folded.open = false;
        folded.querySelector("summary")?.focus();
      });
    }
    clear.addEventListener("click", () => {
      view.filters.clear();
      view.query = "";
      show();
      input.focus();
      again();
    });
    for (const [pageButton, step] of /** @type {[HTMLElement, number][]} */ ([[before, -1], [after, 1]])) {
      pageButton.addEventListener("click", () => {
        again("step", view.page + step).then(() => {
          scroll.scrollIntoView({ block: "start" });
          scroll.focus({ preventScroll: true });
        });
      });
    }
    csv.addEventListener("click", () => {
      const save = async () => {
        const { sorted } = await (whole ??= found());
        const file = new Blob([await arsipCsv.write(table, sorted, say)], { type: "text/csv;charset=utf-8" });
        const link = element("a", { href: URL.createObjectURL(file), download: "arsip.csv" });
        link.click();
        setTimeout(() => URL.revokeObjectURL(link.href), 60000);
      };
      save().catch(fail);
    });
    window.addEventListener("popstate", () => {
      view = readView(location.search);
      show();
      again("back", view.page);
    });

    show();
    await (untouched() ? begin() : run("back", view.page));
    // What the next step takes, and the texts, which an order or the file needs, come while nobody waits.
    const prepare = async () => {
      await cariUnsur.painted();
      await Promise.all([table.cells(lanes()), table.rank("diterima"), index.facets()]);
      await new Promise((done) => setTimeout(done, 400));
      await table.rank("nomor");
      await table.rank("judul");
    };
    prepare().catch(console.warn);
  }

  const place = document.getElementById("arsip-tabel");
  const list = document.getElementById("arsip-daftar");
  // Where anything fails, the list and the ways into the archive stay.
  if (place && list) {
    start(place, list).catch((error) => {
      console.warn(error);
      list.classList.add("arsip-tetap");
    });
  }
})();

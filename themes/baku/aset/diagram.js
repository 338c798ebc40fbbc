// Zoom and pan of a flowchart. The figure scrolls by itself, with arrow keys too, as any scrolling box that has the focus;
// this adds zooming by +, -, 0 and by Ctrl with the wheel, and dragging with a mouse or pen. Keys act only inside the figure.
"use strict";
document.addEventListener("DOMContentLoaded", function () {
  const canvas = document.querySelector(".kanvas");
  const svg = canvas && canvas.querySelector("svg");
  const tools = document.querySelector(".perbesaran");
  if (!svg || !tools) return;
  const shown = tools.querySelector("output");
  const natural = { width: Number(svg.getAttribute("width")), height: Number(svg.getAttribute("height")) };
  const LEAST = 0.2, MOST = 4, STEP = 1.25;
  let scale = 1;

  // Zooms so that a point of the canvas (from its upper left corner) stays where it is; the middle when none is given.
  function zoom(wanted, at) {
    const next = Math.min(MOST, Math.max(LEAST, wanted));
    const point = at || { x: canvas.clientWidth / 2, y: canvas.clientHeight / 2 };
    const x = (canvas.scrollLeft + point.x) / scale, y = (canvas.scrollTop + point.y) / scale;
    scale = next;
    svg.setAttribute("width", String(Math.round(natural.width * scale)));
    svg.setAttribute("height", String(Math.round(natural.height * scale)));
    canvas.scrollLeft = x * scale - point.x;
    canvas.scrollTop = y * scale - point.y;
    shown.textContent = Math.round(scale * 100) + "%";
  }

  function fit() {
    zoom(Math.min(canvas.clientWidth / natural.width, canvas.clientHeight / natural.height, 1));
  }

  const acts = {
    tambah: function () { zoom(scale * STEP); },
    kurang: function () { zoom(scale / STEP); },
    asli: function () { zoom(1); },
    muat: fit,
  };
  tools.addEventListener("click", function (event) {
    const button = event.target.closest("button");
    if (button) acts[button.dataset.perbesaran]();
  });

  const keys = { "+": acts.tambah, "=": acts.tambah, "-": acts.kurang, "0": acts.asli, "1": acts.muat };
  canvas.addEventListener("keydown", function (event) {
    if (event.ctrlKey || event.metaKey || event.altKey) return;
    const act = keys[event.key];
    if (!act) return;
    event.preventDefault();
    act();
  });

  canvas.addEventListener("wheel", function (event) {
    if (!event.ctrlKey) return;
    event.preventDefault();
    const box = canvas.getBoundingClientRect();
    zoom(scale * Math.exp(-event.deltaY / 400), { x: event.clientX - box.left, y: event.clientY - box.top });
  }, { passive: false });

  // A finger scrolls the box already.
  let held = null;
  canvas.addEventListener("pointerdown", function (event) {
    if (event.pointerType === "touch" || event.button !== 0) return;
    held = { x: event.clientX, y: event.clientY, left: canvas.scrollLeft, top: canvas.scrollTop };
    canvas.setPointerCapture(event.pointerId);
    canvas.classList.add("digenggam");
  });
  canvas.addEventListener("pointermove", function (event) {
    if (!held) return;
    canvas.scrollLeft = held.left - (event.clientX - held.x);
    canvas.scrollTop = held.top - (event.clientY - held.y);
  });
  function release() {
    held = null;
    canvas.classList.remove("digenggam");
  }
  canvas.addEventListener("pointerup", release);
  canvas.addEventListener("pointercancel", release);

  // A frame too narrow for the first lane beside the text begins at the lanes; the symbols have numbers.
  const lanes = svg.querySelector(".bagan");
  if (lanes && canvas.clientWidth < 640) {
    canvas.scrollLeft = lanes.getBoundingClientRect().left - canvas.getBoundingClientRect().left - 16;
  }

  tools.hidden = false;
  document.querySelector(".petunjuk-tombol").hidden = false;
  canvas.classList.add("dapat-digeser");
});

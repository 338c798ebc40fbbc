// The print button of the form; without scripts, the browser's own menu prints the same.
"use strict";
document.addEventListener("DOMContentLoaded", function () {
  for (const button of document.querySelectorAll("[data-cetak]")) {
    button.hidden = false;
    button.addEventListener("click", function () { window.print(); });
  }
});

// The table of instruments: readers sort it by a column and narrow it down. Without this script it is a plain table by
// jurisdiction. All words stand in instruments.html.
"use strict";
(() => {
  const table = document.getElementById("instruments");
  const form = document.getElementById("filters");
  const shown = document.getElementById("shown");
  if (!table || !form || !shown) return;
  const body = table.tBodies[0];
  const heads = [...table.tHead.rows[0].cells];
  const language = document.documentElement.lang;
  const collator = new Intl.Collator(language, { numeric: true });
  const fold = (text) => text.normalize("NFD").replace(/\p{M}/gu, "").toLowerCase();
  const filters = ["jurisdiction", "kind", "status"].map((name) => form.elements[name]);

  // What a row is sorted by in each column: a date, or the first words of the cell.
  const rows = [...body.rows].map((row, place) => ({
    row, place, text: fold(`${row.textContent} ${row.dataset.names ?? ""}`),
    keys: Object.fromEntries(heads.map((head, column) => {
      const cell = row.cells[column];
      const key = head.dataset.key;
      return [key, key === "last" || key === "next" ? cell.querySelector("time")?.dateTime ?? ""
        : (cell.querySelector("a, .status") ?? cell).textContent.trim()];
    })),
  }));
  let [sorted, direction] = ["jurisdiction", 1];

  function sort() {
    const compare = (one, other) => {
      const [left, right] = [one.keys[sorted], other.keys[sorted]];
      // What has no value comes last, whatever the direction.
      if (!left || !right) return !left - !right || one.place - other.place;
      return direction * collator.compare(left, right) || one.place - other.place;
    };
    body.append(...[...rows].sort(compare).map(({ row }) => row));
    for (const head of heads) {
      if (head.dataset.key === sorted) head.setAttribute("aria-sort", direction > 0 ? "ascending" : "descending");
      else head.removeAttribute("aria-sort");
    }
    form.elements.order.value = sorted;
  }

  // The newest change is what readers want first; of all else the beginning.
  function sortBy(key) {
    direction = key === sorted ? -direction : key === "last" ? -1 : 1;
    sorted = key;
    sort();
  }

  function narrow() {
    const words = fold(form.elements.words.value).split(/\s+/).filter(Boolean);
    let count = 0;
    for (const { row, text } of rows) {
      const fits = words.every((word) => text.includes(word))
        && filters.every(({ name, value }) => !value || row.dataset[name] === value);
      row.hidden = !fits;
      if (fits) count++;
    }
    const isNarrowed = count < rows.length;
    shown.textContent = !count ? shown.dataset.none : !isNarrowed ? ""
      : shown.dataset.text.replace("{n}", count.toLocaleString(language)).replace("{x}", rows.length.toLocaleString(language));
  }

  for (const head of heads) {
    const button = document.createElement("button");
    button.type = "button";
    button.append(...head.childNodes);
    button.addEventListener("click", () => sortBy(head.dataset.key));
    head.append(button);
  }
  form.addEventListener("input", (event) => {
    if (event.target === form.elements.order) {
      sorted = "";
      sortBy(form.elements.order.value);
    } else narrow();
  });
  form.addEventListener("submit", (event) => event.preventDefault());
  sort();
  // A browser that goes back to the page may have filled the form in again.
  narrow();
})();

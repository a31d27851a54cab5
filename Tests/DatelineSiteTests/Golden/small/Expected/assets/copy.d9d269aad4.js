// A button that copies a citation, and one that copies the address of an article. Without this script the citation is a field
// whose text can be selected, and the address a link. The words come from the page.

function put(text, field) {
  if (navigator.clipboard) return navigator.clipboard.writeText(text);
  // Pages that are not served by https have no other way.
  if (field) field.select();
  return field && document.execCommand("copy") ? Promise.resolve() : Promise.reject();
}

for (const source of document.querySelectorAll("[data-copy]")) {
  const isField = source.localName === "textarea";
  if (!isField && !navigator.clipboard) continue;
  const button = document.createElement("button");
  button.type = "button";
  button.className = "copy";
  button.textContent = source.dataset.copy;
  button.addEventListener("click", async () => {
    try {
      await put(isField ? source.value : source.href, isField ? source : null);
      button.textContent = source.dataset.copied;
      setTimeout(() => { button.textContent = source.dataset.copy; }, 2000);
    } catch {
      if (isField) source.select();
    }
  });
  button.setAttribute("aria-live", "polite");
  if (isField) source.after(button); else source.replaceWith(button);
}

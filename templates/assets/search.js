// Opens the search. What it needs is loaded when it is first opened, by elements of script, since a
// page that was opened as a file may not fetch.
(() => {
  "use strict";
  const button = document.querySelector(".search-open");
  const dialog = document.querySelector("dialog.search");
  if (!button || !dialog || !dialog.showModal) return;
  const input = dialog.querySelector("input");
  const status = dialog.querySelector("[role=status]");
  let loading;

  const load = (address) =>
    new Promise((done, failed) => {
      const script = document.createElement("script");
      script.src = address;
      script.onload = done;
      script.onerror = failed;
      document.head.append(script);
    });

  async function start() {
    const { engine, index, view } = dialog.dataset;
    await Promise.all([load(index), load(engine).then(() => load(view))]);
    self.caravanSearchDialog.start(dialog, new URL(index, document.baseURI), load);
  }

  function open() {
    if (dialog.open) return;
    dialog.showModal();
    input.select();
    if (loading) return;
    status.textContent = dialog.dataset.loading;
    loading = start().catch(() => {
      status.textContent = dialog.dataset.failed;
      loading = undefined; // to be tried again when it is next opened
    });
  }

  const isTyping = (target) =>
    target.isContentEditable || /^(?:input|textarea|select)$/i.test(target.tagName);

  button.addEventListener("click", open);
  document.addEventListener("keydown", (event) => {
    const slash = event.key === "/" && !event.ctrlKey && !event.metaKey && !event.altKey;
    const control = (event.ctrlKey || event.metaKey) && !event.altKey && !event.shiftKey;
    const k = control && event.code === "KeyK";
    if (k || (slash && !isTyping(event.target))) {
      event.preventDefault();
      open();
    }
  });
  // A search field would take the key to empty itself.
  dialog.addEventListener("keydown", (event) => {
    if (event.key === "Escape" && !event.isComposing) {
      event.preventDefault();
      dialog.close();
    }
  });
  dialog.querySelector(".search-close").addEventListener("click", () => dialog.close());
  // A click beside the box hits the dialog itself.
  dialog.addEventListener("click", (event) => {
    if (event.target === dialog) dialog.close();
  });
  button.hidden = false;
})();

// Tells where a figure of the text comes from beside it, instead of leading to the end of the page.
// Without this script, or in a browser without popovers, the link does what links do.
"use strict";

if ("popover" in HTMLElement.prototype) {
  const card = document.createElement("div");
  card.className = "note-card";
  card.popover = "auto";
  card.tabIndex = -1;
  card.setAttribute("role", "dialog");
  let figure = null;

  // What the note says, and a link to it among the others; no id twice.
  const fill = (note) => {
    const text = note.querySelector(".note-text");
    const head = document.createElement("p");
    const strong = document.createElement("strong");
    strong.textContent = figure.textContent;
    head.append(strong);
    for (const status of note.querySelectorAll(".status")) {
      head.append(" ", status.cloneNode(true));
    }
    const parts = [...note.querySelectorAll(".note-explanation, .note-expression")];
    const all = document.createElement("p");
    const link = document.createElement("a");
    link.href = "#" + note.id;
    link.textContent = document.getElementById("figures-heading").textContent;
    link.addEventListener("click", () => card.hidePopover());
    all.append(link);
    card.setAttribute("aria-label", text.firstChild.textContent);
    card.replaceChildren(head, ...parts.map((part) => part.cloneNode(true)), all);
  };

  // Below the figure, or above it where there is more room; within the window.
  const place = () => {
    const at = figure.getClientRects()[0];
    const room = document.documentElement.clientWidth - card.offsetWidth - 16;
    const below = at.bottom + card.offsetHeight + 12 < window.innerHeight || at.top < window.innerHeight / 2;
    const top = below ? at.bottom + 6 : at.top - card.offsetHeight - 6;
    card.style.left = Math.max(16, Math.min(at.left, room)) + window.scrollX + "px";
    card.style.top = Math.max(0, top + window.scrollY) + "px";
  };

  document.addEventListener("click", (event) => {
    const clicked = event.target.closest("a.fig[href^='#n']");
    if (!clicked || event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) {
      return;
    }
    const note = document.getElementById(decodeURIComponent(clicked.hash.slice(1)));
    if (!note || !note.querySelector(".note-text")) {
      return;
    }
    event.preventDefault();
    figure = clicked;
    fill(note);
    document.body.append(card);
    card.showPopover();
    place();
    card.focus({ preventScroll: true });
  });
  card.addEventListener("toggle", (event) => {
    if (event.newState === "closed" && (card.contains(document.activeElement) || document.activeElement === document.body)) {
      figure.focus({ preventScroll: true });
    }
  });
}

// Charts that are shown in turn: the address names the one that is chosen, and a link to one chooses
// it. Groups with the same choice go together.
{
  const groups = [...document.querySelectorAll(".tabs")];
  const words = (group) => [...group.querySelectorAll("label")].map((label) => label.textContent).join("\n");
  const choose = (group, index) => {
    for (const other of groups) {
      if (words(other) === words(group)) {
        other.querySelectorAll("input")[index].checked = true;
        other.classList.add("chosen");
      }
    }
  };
  const follow = () => {
    const target = document.getElementById(decodeURIComponent(location.hash.slice(1)));
    for (const group of groups) {
      const index = [...group.querySelectorAll("input")].findIndex((input) => {
        return target && document.getElementById(input.value).contains(target);
      });
      if (index >= 0) {
        choose(group, index);
        target.scrollIntoView();
      }
    }
  };
  for (const group of groups) {
    group.addEventListener("change", (event) => {
      choose(group, [...group.querySelectorAll("input")].indexOf(event.target));
      history.replaceState(null, "", "#" + event.target.value);
    });
  }
  window.addEventListener("hashchange", follow);
  follow();
}

// What pages do better with script; without it every form and link works all the same.
"use strict";

// A file can be dropped where it can be chosen.
document.addEventListener("dragover", (event) => {
  if (event.target.closest("[data-drop]")) event.preventDefault();
});
document.addEventListener("drop", (event) => {
  const zone = event.target.closest("[data-drop]");
  if (!zone) return;
  event.preventDefault();
  const input = zone.querySelector("input[type=file]");
  input.files = event.dataTransfer.files;
  input.dispatchEvent(new Event("change", { bubbles: true }));
});

// A page that one goes back to is loaded anew with what was written in it: sent again it is the same act, by the same key.
{
  const keys = [...document.querySelectorAll("form input[name=key]")];
  const act = (key) => key.form.getAttribute("action") + " " + key.form.querySelector("input[name=call]")?.value;
  const before = history.state?.keys;
  if (before && performance.getEntriesByType("navigation")[0]?.type === "back_forward") {
    keys.forEach((key) => (key.value = before[act(key)] ?? key.value));
  }
  history.replaceState({ ...history.state, keys: Object.fromEntries(keys.map((key) => [act(key), key.value])) }, "");
}

// Progress of what is sent, in the form's own <progress>; how far it is stays unknown while the server works on it.
const showProgress = (bar, sent) => {
  if (!bar || !sent.lengthComputable) return;
  bar.hidden = false;
  if (sent.loaded < sent.total) {
    bar.max = sent.total;
    bar.value = sent.loaded;
  } else {
    bar.removeAttribute("value");
  }
};
document.addEventListener("htmx:xhr:progress", (event) => showProgress(event.target.querySelector("progress"), event.detail));

// A file is seen on its way; what comes of it is a page of its own, what is refused is shown in this one.
document.addEventListener("submit", (event) => {
  const form = event.target;
  const bar = form.querySelector("progress");
  const files = [...form.querySelectorAll("input[type=file]")].some((input) => input.files.length > 0);
  if (!bar || !files || form.hasAttribute("hx-post")) return;
  event.preventDefault();
  const request = new XMLHttpRequest();
  request.open("POST", form.action);
  request.setRequestHeader("Accept", "text/html");
  request.upload.addEventListener("progress", (sent) => showProgress(bar, sent));
  request.addEventListener("load", () => {
    const refusal = new DOMParser().parseFromString(request.responseText, "text/html").querySelector("#main");
    if (request.responseURL !== form.action || !refusal) {
      location.assign(request.responseURL);
    } else {
      document.querySelector("#main").replaceWith(refusal);
      scrollTo(0, 0);
    }
  });
  // By the same key it is the same act, and the browser says itself what is wrong with the way.
  request.addEventListener("error", () => form.submit());
  request.send(new FormData(form));
  bar.hidden = false;
  form.querySelector("button[type=submit]").disabled = true;
});

// A page that says no is a page, and is shown.
document.addEventListener("htmx:beforeSwap", (event) => {
  if (event.detail.xhr.status >= 400) event.detail.shouldSwap = true;
});

// All rows of a list are ticked at once, or none.
document.querySelectorAll("[data-all]").forEach((button) => {
  button.hidden = false;
  button.addEventListener("click", () => {
    const boxes = [...button.form.querySelectorAll("input[name=row]")];
    const on = boxes.some((box) => !box.checked);
    boxes.forEach((box) => (box.checked = on));
  });
});

// j and k go from task to task of a draft.
const keys = document.querySelector("[data-keys]");
if (keys) keys.hidden = false;
document.addEventListener("keydown", (event) => {
  if (!keys || event.ctrlKey || event.metaKey || event.altKey) return;
  if ((event.key !== "j" && event.key !== "k") || event.target.closest("input, textarea, select")) return;
  const tasks = [...document.querySelectorAll("[data-task]")];
  const at = tasks.indexOf(document.activeElement) + (event.key === "j" ? 1 : -1);
  tasks[Math.min(Math.max(at, 0), tasks.length - 1)].focus();
});

// A file that is too large is said before it is sent.
document.addEventListener("change", (event) => {
  const input = event.target;
  if (!input.matches("input[type=file][data-most]")) return;
  const tooLarge = [...input.files].some((file) => file.size > Number(input.dataset.most));
  input.setCustomValidity(tooLarge ? input.dataset.tooLarge : "");
  input.reportValidity();
});

// A page that nobody looks at asks for nothing.
document.addEventListener("htmx:beforeRequest", (event) => {
  if (document.hidden && event.detail.elt.matches("[hx-trigger^=every]")) event.preventDefault();
});

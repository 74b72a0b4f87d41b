// F1, and ? where nothing is written, lead to the page of the handbook that helps with this page.
addEventListener("keydown", (event) => {
  const link = document.querySelector("a[data-help]");
  const isWritten = event.target instanceof Element && event.target.closest("input, select, textarea, [contenteditable]") !== null;
  const isAsked = event.key === "F1" || (event.key === "?" && !isWritten && link?.dataset.help === "question");
  if (!isAsked || !(link instanceof HTMLElement)) return;
  event.preventDefault();
  link.click();
});

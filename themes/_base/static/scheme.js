// Runs before the first paint: says that scripts run, and sets the remembered scheme, so that nothing flashes.
(root => {
  root.classList.add("js");
  try {
    const scheme = localStorage.getItem("scheme");
    if (scheme === "light" || scheme === "dark") root.dataset.scheme = scheme;
  } catch { /* storage is refused: the system's scheme stays */ }
})(document.documentElement);

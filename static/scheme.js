// The scheme that the reader chose, set before the first paint. Storage may be forbidden: then the system's.
try {
  const scheme = localStorage.getItem("broadsheet.scheme");
  if (scheme === "light" || scheme === "dark") document.documentElement.dataset.theme = scheme;
} catch {}

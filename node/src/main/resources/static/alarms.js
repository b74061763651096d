// Shows a life at risk at once, without a reload: the node says that something changed, and the part of the page that
// stands above everything is fetched anew. Without this script it is there at the next page.
(() => {
  "use strict";
  const box = document.getElementById("alarms");
  if (!box || !window.EventSource) return;
  let stream = null;

  const look = async () => {
    try {
      const answer = await fetch(box.dataset.banner, { redirect: "manual", cache: "no-store" });
      if (answer.ok) box.innerHTML = await answer.text();
    } catch {
      // The node is out of reach; the stream opens again by itself.
    }
  };

  // A browser opens only a few connections to one node: pages out of sight give theirs back.
  const follow = () => {
    if (document.visibilityState === "hidden") {
      if (stream) stream.close();
      stream = null;
    } else if (!stream) {
      stream = new EventSource(box.dataset.stream);
      stream.addEventListener("alerts", look);
    }
  };

  document.addEventListener("visibilitychange", () => {
    follow();
    if (stream) look();
  });
  follow();
})();

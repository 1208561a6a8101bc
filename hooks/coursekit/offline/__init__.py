"""Reading without a network: which files go into a pack, what the service worker knows, what a web app is called.

The scripts that do the work in the browser are overrides/assets/js/sw.js (what was read), saved.js (what was saved) and
offline.js (the page on which one saves).
"""

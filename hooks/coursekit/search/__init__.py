"""The search of the site: its index, built here, and the files that overrides/assets/js/search.js reads.

fold      how a word is compared, the same as in the script: without marks, with its tone at the end, by ear
codec     numbers as text
records   what can be found: pages with their sections, terms, documents
shorthand a large index's titles and addresses, with signs for common words
wire      values as text of the script files
index     records → the core, which every search loads, and shards, which some do
"""

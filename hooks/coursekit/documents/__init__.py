"""An official document: found inside the file that it came in, kept word for word, read with notes beside it.

`text_blocks`, `html_blocks` and `pdf_blocks` turn what a file says into blocks; `finding` says where the document
begins and ends among them; `assembly` joins what pages and footnotes tore apart; `text_file` writes the result and
reads it back; `accounts` proves that no word was lost. None of them changes a word: suspected mistakes (`suspects`)
are told to a person, and only what the person decides (`corrections`) is changed, and recorded.
"""

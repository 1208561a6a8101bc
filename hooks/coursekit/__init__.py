"""The course library: reads, checks and prepares a course for every output.

Pure: nothing here imports mkdocs, asks the network, the clock or the environment, or writes a file.
What an output needs comes in as values and goes out as values, so that every part can be tested alone and
the site generator around it can be replaced.
"""

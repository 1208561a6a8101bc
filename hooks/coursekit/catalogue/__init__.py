"""The lists of a course, and the pages on which each stands: one where it fits, more where the course has grown."""

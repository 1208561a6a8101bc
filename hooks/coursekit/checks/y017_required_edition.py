"""A required edition that the site does not have."""

from coursekit.problem import Rule

RULE = Rule(
    "Y017",
    vi="'required_editions' nêu '{lang}' nhưng 'editions' không có. Hãy thêm '{lang}' vào 'editions', hoặc bỏ ở đây.",
    en="'required_editions' names '{lang}', which 'editions' does not have. Add '{lang}' to 'editions', or take it out here.",
)

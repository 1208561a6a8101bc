"""YAML that cannot be parsed."""

from coursekit.problem import Rule

RULE = Rule("Y001", vi="phần khai báo viết sai: {why_vi}.", en="the settings are written wrongly: {why_en}.")

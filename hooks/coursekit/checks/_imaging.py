"""The rules of images, which are found where images are made small."""

from __future__ import annotations

from coursekit.checks import m001_image_large, m002_image_damaged, m003_image_unsupported

IMAGING = (m001_image_large, m002_image_damaged, m003_image_unsupported)

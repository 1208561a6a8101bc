"""What each page template prints, made ready: one function a kind of page, data in, plain values out."""

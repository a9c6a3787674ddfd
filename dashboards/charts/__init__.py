"""One chart a file, each with `figure(series)`; the pieces they share stand beside them."""

"""What is said of figures: names, numbers, sentences. Beneath the charts, never above them."""

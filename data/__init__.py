"""What the product knows: from a spreadsheet's cell to a figure a board can rely on."""

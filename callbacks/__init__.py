"""What listens: a browser's event, to a pure function, to a component."""

"""The same four charts, made plainly in other frameworks and in plotly.js alone."""

"""Four charts and a choice of period in Streamlit, as its tutorial has them."""

import sys

import plotly.graph_objects as go
import streamlit as st
from streamlit import runtime
from streamlit.web import cli

from benchmarks.rivals.given import HOST, PERIODS, Given, given


def page(wanted: Given) -> None:
    """The script that Streamlit runs again from the top at every choice."""
    st.set_page_config(layout="wide")
    period = st.radio("Period", PERIODS)
    columns = [*st.columns(2), *st.columns(2)]
    for column, figure in zip(columns, wanted.figures[period], strict=True):
        column.plotly_chart(go.Figure(figure))


def start(wanted: Given) -> None:
    """Serve this file: no browser opened, nothing reported, no file watched, no outside address."""
    sys.argv = [
        "streamlit",
        "run",
        __file__,
        f"--server.port={wanted.port}",
        f"--server.address={HOST}",
        "--server.headless=true",
        "--server.fileWatcherType=none",
        "--browser.gatherUsageStats=false",
        "--",
        f"--port={wanted.port}",
        f"--figures={wanted.figures_file}",
    ]
    cli.main()


if __name__ == "__main__":
    if runtime.exists():
        page(given())
    else:
        start(given())
